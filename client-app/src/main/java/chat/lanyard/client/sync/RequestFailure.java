package chat.lanyard.client.sync;

import chat.lanyard.client.connection.RequestException;
import chat.lanyard.client.session.Causes;

/** Something that was asked of the server was not done, or it is not known whether it was. */
public final class RequestFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ChangeFailure reason;

    private RequestFailure(ChangeFailure reason, Throwable cause) {
        super(wordsOf(cause), cause);
        this.reason = reason;
    }

    /** Whatever made a request fail, told as one of these. */
    public static RequestFailure of(Throwable error) {
        Throwable cause = Causes.of(error);
        if (cause instanceof RequestFailure told) {
            return told;
        }
        return new RequestFailure(reasonOf(cause), cause);
    }

    public ChangeFailure reason() {
        return reason;
    }

    /** Whether the server has said in words what is wrong; else a rule was broken that is known here. */
    public boolean isExplained() {
        return getCause() instanceof RequestException;
    }

    /** What the server, or the rule that was broken here, says about it in words. */
    private static String wordsOf(Throwable cause) {
        return cause instanceof RequestException refused ? refused.error().message() : cause.getMessage();
    }

    private static ChangeFailure reasonOf(Throwable cause) {
        return cause instanceof IllegalArgumentException
                ? ChangeFailure.INVALID // the server would say the same
                : ChangeFailure.of(cause);
    }
}
