package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.PresentAvatar;
import chat.lanyard.protocol.value.ChannelKind;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands before a conversation's name: in a direct one who it is with and whether that person is there, in a channel
 * only what is particular about it.
 */
final class ChannelMark extends StackPane {
    private static final double SIZE = 24;
    private final InvalidationListener presenceChanged = presence -> showPresence();
    private PersonItem person;
    private PresentAvatar avatar;

    ChannelMark() {
        managedProperty().bind(visibleProperty());
    }

    void show(ChannelItem channel) {
        follow(
                channel.isDirect() && channel.othersProperty().get().size() == 1
                        ? channel.othersProperty().get().get(0)
                        : null);
        Node mark = person == null ? pictureOf(channel) : avatar;
        setVisible(mark != null);
        getChildren().clear();
        if (mark != null) {
            getChildren().add(mark);
        }
    }

    private void follow(PersonItem next) {
        if (person != null) {
            person.presenceProperty().removeListener(presenceChanged);
        }
        person = next;
        if (person != null) {
            avatar = new PresentAvatar(person.avatar(), SIZE);
            person.presenceProperty().addListener(presenceChanged);
            showPresence();
        }
    }

    private void showPresence() {
        avatar.show(person.presenceProperty().get());
    }

    private static Node pictureOf(ChannelItem channel) {
        if (channel.isDirect()) {
            return Icons.icon(Feather.USERS);
        }
        if (channel.isArchived()) {
            return Icons.icon(Feather.ARCHIVE);
        }
        return channel.kind() == ChannelKind.PRIVATE ? Icons.icon(Feather.LOCK) : null;
    }
}
