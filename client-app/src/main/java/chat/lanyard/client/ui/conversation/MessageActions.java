package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;

/** What a person can do with one message. */
interface MessageActions {
    void retry(MessageItem message);

    void discard(MessageItem message);

    void edit(MessageItem message);

    /** Takes it back for good, once the person has said so again. */
    void delete(MessageItem message);

    /** Puts an emoji under it, or takes the person's own away again. */
    void react(MessageItem message, String emoji);
}
