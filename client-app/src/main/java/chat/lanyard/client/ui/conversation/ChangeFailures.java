package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.text.Texts;

/** Says in plain words why a message could not be changed. */
final class ChangeFailures {
    private ChangeFailures() {}

    static String words(ChangeFailure failure) {
        return switch (failure) {
            case OFFLINE -> Texts.get("message.change.offline");
            case INVALID -> Texts.get("message.change.invalid");
            case GONE -> Texts.get("message.change.gone");
            case NOT_ALLOWED -> Texts.get("message.change.notAllowed");
            case TOO_FAST -> Texts.get("message.change.tooFast");
            case SERVER_FAILED -> Texts.get("message.change.server");
        };
    }
}
