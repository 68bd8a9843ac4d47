package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageRights;
import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.ui.attachment.FileActions;
import java.util.Optional;
import javafx.scene.Node;

/** What a person can do with one message. */
interface MessageActions {
    /** Whom and what the names in it mean. */
    default Names names() {
        return Names.NONE;
    }

    /** What can be done with its files. */
    default Optional<FileActions> files() {
        return Optional.empty();
    }

    /** Which of these are offered. */
    MessageRights rights(MessageItem message);

    void retry(MessageItem message);

    void discard(MessageItem message);

    void edit(MessageItem message);

    /** Takes it back for good, once the person has said so again. */
    void delete(MessageItem message);

    /** Whether the person has saved it for later. */
    boolean isSaved(MessageItem message);

    /** Saves it for later, or lets it go again. */
    void toggleSaved(MessageItem message);

    /** Puts an emoji under it, or takes the person's own away again. */
    void react(MessageItem message, String emoji);

    /** Lets the person choose among all emojis, over that node. */
    void chooseReaction(MessageItem message, Node over);

    /** What goes beyond the message itself; {@code null} where a message can only be looked at. */
    default FurtherActions further() {
        return null;
    }
}
