package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import javafx.scene.Node;

/** For rows that nobody touches. */
class NoActions implements MessageActions {
    @Override
    public boolean isSaved(MessageItem message) {
        return false;
    }

    @Override
    public void toggleSaved(MessageItem message) {}

    @Override
    public void retry(MessageItem message) {}

    @Override
    public void discard(MessageItem message) {}

    @Override
    public void edit(MessageItem message) {}

    @Override
    public void delete(MessageItem message) {}

    @Override
    public void react(MessageItem message, String emoji) {}

    @Override
    public void chooseReaction(MessageItem message, Node over) {}
}
