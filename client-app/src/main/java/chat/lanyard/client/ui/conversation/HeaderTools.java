package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.ui.control.Places;
import javafx.scene.layout.HBox;

/** The buttons at the right of a conversation's header, in their order. */
final class HeaderTools extends HBox {
    HeaderTools(ChatViewModel model, Places places) {
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("header-tools");
        visibleProperty().bind(model.selectedChannelProperty().isNotNull());
    }
}
