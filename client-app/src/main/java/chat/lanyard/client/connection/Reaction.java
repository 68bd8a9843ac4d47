package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.protocol.handshake.CloseCode;
import java.time.Duration;

/**
 * What to do about the end of a socket.
 *
 * @param atLeast the least time before a {@link Step#RETRY}
 * @param refusal why it is {@link Step#GIVE_UP}
 */
record Reaction(Step step, Duration atLeast, Failure refusal) {
    enum Step {
        /** Try again after the back-off. */
        RETRY,
        /** The same, but soon: the server restarts. */
        RETRY_SOON,
        /** Get a new token, then try again. */
        REFRESH,
        /** Only a person can help. */
        GIVE_UP
    }

    private static final Duration AFTER_TOO_MANY_REQUESTS = Duration.ofSeconds(10);

    static Reaction to(SocketEnd end) {
        return switch (end.kind()) {
            case CONNECT_REFUSED -> retry(Step.RETRY_SOON, Duration.ZERO);
            case LOST -> retry(Step.RETRY, Duration.ZERO);
            case REFUSED -> end.code() == null ? toStatus(end) : toCode(end);
            case CLOSED -> toClose(end.closeCode());
        };
    }

    private static Reaction toCode(SocketEnd end) {
        return switch (end.code()) {
            case MISSING_TOKEN, INVALID_TOKEN, EXPIRED_TOKEN -> retry(Step.REFRESH, Duration.ZERO);
            case REVOKED_TOKEN, UNKNOWN_USER -> giveUp(Problem.SIGNED_OUT);
            case ACCOUNT_DISABLED -> giveUp(Problem.ACCOUNT_DISABLED);
            default -> toStatus(end);
        };
    }

    private static Reaction toStatus(SocketEnd end) {
        return switch (end.status()) {
            case 401 -> retry(Step.REFRESH, Duration.ZERO);
            case 403 -> giveUp(Problem.ACCOUNT_DISABLED);
            case 404, 426 -> giveUp(Problem.NOT_A_LANYARD_SERVER);
            default -> retry(Step.RETRY, end.retryAfter());
        };
    }

    private static Reaction toClose(CloseCode code) {
        if (code == null) {
            return retry(Step.RETRY, Duration.ZERO);
        }
        return switch (code) {
            case SERVER_RESTARTS -> retry(Step.RETRY_SOON, Duration.ZERO);
            case SESSION_ENDED -> retry(Step.REFRESH, Duration.ZERO);
            case ACCOUNT_CLOSED -> giveUp(Problem.ACCOUNT_DISABLED);
            case TOO_MANY_REQUESTS -> retry(Step.RETRY, AFTER_TOO_MANY_REQUESTS);
            default -> retry(Step.RETRY, Duration.ZERO);
        };
    }

    private static Reaction retry(Step step, Duration wait) {
        return new Reaction(step, wait, null);
    }

    private static Reaction giveUp(Problem problem) {
        return new Reaction(Step.GIVE_UP, Duration.ZERO, Failure.of(problem));
    }
}
