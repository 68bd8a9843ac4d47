package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.Places;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The buttons at the right of a conversation's header, in their order. */
final class HeaderTools extends HBox {
    HeaderTools(ChatViewModel model, Places places) {
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("header-tools");
        SearchTool search = new SearchTool(model, places.panels());
        getChildren().add(Icons.button(Feather.SEARCH, Texts.get("search.open"), search::here));
        visibleProperty().bind(model.selectedChannelProperty().isNotNull());
    }
}
