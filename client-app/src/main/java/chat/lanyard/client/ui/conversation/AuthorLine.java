package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.people.PersonEvent;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserProfile;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Who wrote a message, with the emoji of their status; a click leads to their profile. */
final class AuthorLine extends HBox {
    private static final double EMOJI = 14;

    /** @param more what stands behind the name, such as the time */
    AuthorLine(UserProfile author, Node... more) {
        super(8);
        Label name = Labels.styled(author.displayName(), "author");
        PersonEvent.leadTo(author.id(), name);
        setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(name);
        StatusMessage status = author.status();
        if (status != null && status.emoji() != null) {
            getChildren().add(EmojiView.of(status.emoji().value(), EMOJI));
        }
        getChildren().addAll(more);
    }

    /** The author's picture; a click on it leads there as well. */
    static StackPane mark(UserProfile author, double size) {
        StackPane mark = new StackPane(new AvatarView(Avatar.of(author), size));
        mark.setMinSize(size, size);
        mark.setMaxSize(size, size);
        PersonEvent.leadTo(author.id(), mark);
        return mark;
    }
}
