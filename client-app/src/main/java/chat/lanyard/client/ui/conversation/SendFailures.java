package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.sync.SendFailure;
import chat.lanyard.client.text.Texts;

/** Says in plain words why a message was not taken. */
final class SendFailures {
    private SendFailures() {}

    static String words(SendFailure failure) {
        return switch (failure) {
            case INVALID -> Texts.get("message.failed.invalid");
            case NO_CONVERSATION -> Texts.get("message.failed.noConversation");
            case NOT_ALLOWED -> Texts.get("message.failed.notAllowed");
            case SERVER_FAILED -> Texts.get("message.failed.server");
            case FILES_NOT_SENT -> Texts.get("message.failed.files");
            case FILES_LOST -> Texts.get("message.failed.filesLost");
            case NOT_KEPT -> Texts.get("message.failed.notKept");
        };
    }
}
