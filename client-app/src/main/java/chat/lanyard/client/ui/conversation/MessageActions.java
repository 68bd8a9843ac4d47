package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;

/** What a person can do with one message. */
interface MessageActions {
    void retry(MessageItem message);

    void discard(MessageItem message);
}
