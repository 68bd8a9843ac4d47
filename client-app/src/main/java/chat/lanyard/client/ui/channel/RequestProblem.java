package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.RequestState;
import chat.lanyard.client.sync.RequestFailure;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.ProblemBox;
import chat.lanyard.protocol.value.ProtocolLimits;
import javafx.scene.layout.StackPane;

/** Says why what was asked for was not done; takes no room while there is nothing to say. */
public final class RequestProblem extends StackPane {
    private final ProblemBox box = new ProblemBox();

    public RequestProblem(RequestState request) {
        getChildren().add(box);
        managedProperty().bind(box.visibleProperty());
        request.failureProperty().addListener((property, before, failure) -> show(failure));
        show(request.failureProperty().get());
    }

    private void show(RequestFailure failure) {
        box.show(failure == null ? "" : words(failure));
    }

    private static String brokenRule() {
        return Texts.get(
                "request.invalid",
                ProtocolLimits.CHANNEL_NAME_CODE_POINTS,
                ProtocolLimits.CHANNEL_TOPIC_CODE_POINTS,
                ProtocolLimits.CHANNEL_DESCRIPTION_CODE_POINTS);
    }

    /** What the server says about a rule of its own is more than could be said here. */
    private static String words(RequestFailure failure) {
        return switch (failure.reason()) {
            case OFFLINE -> Texts.get("request.offline");
            case INVALID, NOT_ALLOWED -> failure.isExplained() ? failure.getMessage() : brokenRule();
            case GONE -> Texts.get("request.gone");
            case TOO_FAST -> Texts.get("request.tooFast");
            case SERVER_FAILED -> Texts.get("request.server");
        };
    }
}
