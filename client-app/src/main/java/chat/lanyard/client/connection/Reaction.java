package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.protocol.handshake.CloseCode;
import java.time.Duration;

/**
 * What to do about the end of a socket.
 *
 * @param failure what the end means to the person; its wait is the least before a new attempt. With {@link Step#REFRESH}
 *     it is what it means if even a fresh token ends like that
 */
record Reaction(Step step, Failure failure) {
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
            case CONNECT_REFUSED -> of(Step.RETRY_SOON, Problem.SERVER_NOT_RUNNING);
            case UNREACHABLE -> of(Step.RETRY, Problem.UNREACHABLE);
            case LOST -> of(Step.RETRY, Problem.CONNECTION_LOST);
            case REFUSED -> end.code() == null ? toStatus(end) : toCode(end);
            case CLOSED -> toClose(end.closeCode());
        };
    }

    private static Reaction toCode(SocketEnd end) {
        return switch (end.code()) {
            case MISSING_TOKEN, INVALID_TOKEN -> of(Step.REFRESH, Problem.SIGNED_OUT);
            case EXPIRED_TOKEN -> of(Step.REFRESH, Problem.CLOCK_OFF);
            case REVOKED_TOKEN, UNKNOWN_USER -> of(Step.GIVE_UP, Problem.SIGNED_OUT);
            case ACCOUNT_DISABLED -> of(Step.GIVE_UP, Problem.ACCOUNT_DISABLED);
            case FORBIDDEN -> of(Step.GIVE_UP, Problem.NOT_ALLOWED);
            case NOT_FOUND, UPGRADE_REQUIRED -> of(Step.GIVE_UP, Problem.NOT_A_LANYARD_SERVER);
            default -> toStatus(end);
        };
    }

    /** Without a code of ours somebody else may have spoken, such as the portal of a strange network. */
    private static Reaction toStatus(SocketEnd end) {
        Problem problem = switch (end.status()) {
            case 429, 502, 503, 504 -> Problem.SERVER_BUSY;
            default -> end.status() < 500 ? Problem.NOT_A_LANYARD_SERVER : Problem.SERVER_FAILED;
        };
        return new Reaction(Step.RETRY, new Failure(problem, end.retryAfter()));
    }

    private static Reaction toClose(CloseCode code) {
        if (code == null) {
            return of(Step.RETRY, Problem.CONNECTION_LOST);
        }
        return switch (code) {
            case SERVER_RESTARTS -> of(Step.RETRY_SOON, Problem.SERVER_RESTARTS);
            case SESSION_ENDED -> of(Step.REFRESH, Problem.CLOCK_OFF);
            case ACCOUNT_CLOSED -> of(Step.GIVE_UP, Problem.ACCOUNT_DISABLED);
            case TOO_MANY_REQUESTS ->
                new Reaction(Step.RETRY, new Failure(Problem.TOO_MANY_ATTEMPTS, AFTER_TOO_MANY_REQUESTS));
            default -> of(Step.RETRY, Problem.CONNECTION_LOST);
        };
    }

    private static Reaction of(Step step, Problem problem) {
        return new Reaction(step, Failure.of(problem));
    }
}
