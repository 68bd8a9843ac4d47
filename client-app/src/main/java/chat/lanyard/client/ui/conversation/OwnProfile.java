package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.PresentAvatar;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The foot of the rail: who one is here, whether one is connected, and the menu with the settings. */
final class OwnProfile extends HBox {
    private static final double MARK = 36;
    private final PresentAvatar mark;
    private final Label state = Labels.styled("", "small", "second");

    OwnProfile(ChatViewModel model, Node settingsMenu) {
        mark = new PresentAvatar(Avatar.of(model.user()), MARK);
        Label name = Labels.styled(model.user().displayName(), "strong");
        name.setMinWidth(0);
        getStyleClass().add("rail-foot");
        getChildren().addAll(mark, new VBox(name, state), Labels.gap(), settingsMenu);
        model.connection().stateProperty().addListener((property, before, now) -> show(now));
        show(model.connection().stateProperty().get());
    }

    private void show(ConnectionState connection) {
        boolean online = connection == ConnectionState.ONLINE || connection == ConnectionState.CATCHING_UP;
        mark.setOnline(online);
        state.setText(online ? Texts.get("rail.connected") : Texts.get("rail.notConnected"));
    }
}
