package chat.lanyard.client.ui.common;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.text.Texts;
import java.time.Duration;

/** Says in plain words what went wrong with a server, and what to do about it. */
public final class FailureWords {
    private FailureWords() {}

    /** A clock that is off is named too: first where it is the cause, else behind what is. */
    public static String of(Failure failure) {
        return withClock(problem(failure), failure, failure.clockOff());
    }

    /** Adds to the words about a failure what is known of the clocks. */
    public static String withClock(String words, Failure failure, Duration clockOff) {
        if (clockOff.isZero()) {
            return words;
        }
        String clock = ClockWords.of(clockOff);
        return failure.problem() == Problem.CLOCK_OFF ? clock + " " + words : words + " " + clock;
    }

    private static String problem(Failure failure) {
        return switch (failure.problem()) {
            case ADDRESS_INVALID -> Texts.get("problem.addressInvalid");
            case UNREACHABLE -> Texts.get("problem.unreachable");
            case NO_NETWORK -> Texts.get("problem.noNetwork");
            case SERVER_NOT_RUNNING -> Texts.get("problem.serverNotRunning");
            case SERVER_RESTARTS -> Texts.get("problem.serverRestarts");
            case CONNECTION_LOST -> Texts.get("problem.connectionLost");
            case CLOCK_OFF -> Texts.get("problem.clockOff");
            case NOT_A_LANYARD_SERVER -> Texts.get("problem.notALanyardServer");
            case WRONG_PASSWORD -> Texts.get("problem.wrongPassword");
            case ACCOUNT_DISABLED -> Texts.get("problem.accountDisabled");
            case TOO_MANY_ATTEMPTS -> Texts.get("problem.tooManyAttempts", minutes(failure.retryAfter()));
            case REGISTRATION_CLOSED -> Texts.get("problem.registrationClosed");
            case INVITATION_INVALID -> Texts.get("problem.invitationInvalid");
            case USERNAME_TAKEN -> Texts.get("problem.usernameTaken");
            case USERNAME_INVALID -> Texts.get("problem.usernameInvalid");
            case PASSWORD_INVALID -> Texts.get("problem.passwordInvalid");
            case INPUT_INVALID -> Texts.get("problem.inputInvalid");
            case SIGNED_OUT -> Texts.get("problem.signedOut");
            case NOT_ALLOWED -> Texts.get("problem.notAllowed");
            case SERVER_BUSY -> Texts.get("problem.serverBusy");
            case SERVER_FAILED -> Texts.get("problem.serverFailed");
            case PORT_BUSY -> Texts.get("problem.portBusy");
            case FOLDER_IN_USE -> Texts.get("problem.folderInUse");
            case HOSTING_FAILED -> Texts.get("problem.hostingFailed");
        };
    }

    /** Rounded up, so that waiting as long as it says is enough. */
    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
