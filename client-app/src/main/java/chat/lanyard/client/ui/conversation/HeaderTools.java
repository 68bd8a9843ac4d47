package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.channel.ChannelDoors;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.Places;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The buttons at the right of a conversation's header, in their order. */
final class HeaderTools extends HBox {
    private final ChatViewModel model;

    HeaderTools(ChatViewModel model, Places places) {
        this.model = model;
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("header-tools");
        getChildren().add(pins(model, places));
        SearchTool search = new SearchTool(model, places.panels());
        getChildren().add(Icons.button(Feather.SEARCH, Texts.get("search.open"), search::here));
        visibleProperty().bind(model.selectedChannelProperty().isNotNull());
    }

    /** Who is in it comes behind what is pinned, what it is last. */
    void addChannelTools(ChannelDoors doors) {
        Button members = Icons.button(
                Feather.USERS,
                Texts.get("members.title"),
                () -> doors.members(model.selectedChannelProperty().get()));
        members.setId("show-members");
        Button details = Icons.button(
                Feather.MORE_HORIZONTAL,
                Texts.get("channel.details"),
                () -> doors.details(model.selectedChannelProperty().get()));
        details.setId("show-details");
        getChildren().add(1, members);
        getChildren().add(details);
    }

    private static Button pins(ChatViewModel model, Places places) {
        Button pins = Icons.button(
                Icons.pin(18),
                Texts.get("pins.title"),
                () -> places.panels()
                        .show(new PinsPanel(
                                model, model.selectedChannelProperty().get())));
        pins.setId("open-pins");
        return pins;
    }
}
