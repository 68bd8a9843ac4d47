package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;

/** Says in plain words how far a message has come, where that is worth a word. */
final class DeliveryWords {
    private DeliveryWords() {}

    /** Empty for a message that is stored, or was typed only just now. */
    static String of(MessageItem message) {
        return switch (message.state()) {
            case SENDING, STORED -> "";
            case SLOW -> Texts.get("message.slow");
            case OFFLINE -> Texts.get("message.offline");
            case FAILED -> SendFailures.words(message.failureProperty().get());
        };
    }
}
