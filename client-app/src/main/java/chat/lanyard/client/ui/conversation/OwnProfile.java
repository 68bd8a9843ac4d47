package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.control.PresentAvatar;
import chat.lanyard.client.ui.people.OwnMenu;
import chat.lanyard.client.ui.people.PeopleWords;
import chat.lanyard.protocol.value.Presence;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The foot of the rail: who one is here and how present, what one can change of it, and the menu with the settings. */
final class OwnProfile extends HBox {
    private static final double MARK = 36;
    private static final double EMOJI = 16;

    private final ChatViewModel model;
    private final HBox shown = new HBox(10);
    private final OwnMenu menu;
    private final InvalidationListener changed = property -> show();
    private PersonItem self;

    OwnProfile(ChatViewModel model, Node settingsMenu) {
        this.model = model;
        shown.setAlignment(Pos.CENTER_LEFT);
        menu = new OwnMenu(model.everybody(), shown);
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMinWidth(0);
        HBox.setHgrow(menu, Priority.ALWAYS);
        getStyleClass().add("rail-foot");
        getChildren().addAll(menu, settingsMenu);
        model.connection().stateProperty().addListener(changed);
        model.everybody().selfProperty().addListener(changed);
        show();
    }

    private void show() {
        follow(model.everybody().selfProperty().get());
        Presence presence = presence();
        PresentAvatar mark = new PresentAvatar(self.avatar(), MARK);
        mark.show(presence);
        Label name = Labels.styled(self.displayName(), "strong");
        name.setMinWidth(0);
        HBox names = new HBox(6, name);
        names.setAlignment(Pos.CENTER_LEFT);
        if (!self.statusEmoji().isEmpty()) {
            names.getChildren().add(EmojiView.of(self.statusEmoji(), EMOJI));
        }
        String words = words(presence);
        Label second = Labels.styled(words, "small", "second");
        second.setId("own-state");
        second.setMinWidth(0);
        VBox lines = new VBox(names, second);
        lines.setMinWidth(0);
        shown.getChildren().setAll(mark, lines);
        menu.setAccessibleText(Texts.get("people.spoken", self.displayName(), words));
    }

    private void follow(PersonItem now) {
        if (self != now) {
            if (self != null) {
                self.presenceProperty().removeListener(changed);
            }
            self = now;
            self.presenceProperty().addListener(changed);
        }
    }

    /** The server has not told it yet when one has just connected. */
    private Presence presence() {
        Presence told = self.presenceProperty().get();
        return isConnected() && told == Presence.OFFLINE ? Presence.ONLINE : told;
    }

    private String words(Presence presence) {
        if (!isConnected()) {
            return Texts.get("rail.notConnected");
        }
        return self.statusText().isEmpty() ? PeopleWords.of(presence) : self.statusText();
    }

    private boolean isConnected() {
        ConnectionState state = model.connection().stateProperty().get();
        return state == ConnectionState.ONLINE || state == ConnectionState.CATCHING_UP;
    }
}
