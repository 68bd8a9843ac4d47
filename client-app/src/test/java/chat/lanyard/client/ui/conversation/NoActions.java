package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelRights;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageRights;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import javafx.scene.Node;

/** For rows that nobody touches. */
class NoActions implements MessageActions {
    @Override
    public MessageRights rights(MessageItem message) {
        return new MessageRights(new ChannelRights(Role.GUEST, ChannelKind.PUBLIC, true), message);
    }

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
