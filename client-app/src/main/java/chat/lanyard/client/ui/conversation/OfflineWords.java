package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.ClockWords;
import chat.lanyard.client.ui.common.FailureWords;
import java.time.Duration;

/** Says in few words why there is no connection. */
final class OfflineWords {
    private OfflineWords() {}

    /**
     * What failed comes first, unless the clocks are what failed.
     *
     * @param failure {@code null} if nothing is known
     */
    static String of(Failure failure, Duration clockOff) {
        if (failure == null) {
            return clockOff.isZero() ? "" : ClockWords.of(clockOff);
        }
        if (failure.problem() == Problem.CLOCK_OFF && !clockOff.isZero()) {
            return ClockWords.of(clockOff);
        }
        return FailureWords.withClock(words(failure), failure, clockOff);
    }

    private static String words(Failure failure) {
        return switch (failure.problem()) {
            case NO_NETWORK -> Texts.get("offline.noNetwork");
            case UNREACHABLE -> Texts.get("offline.unreachable");
            case SERVER_NOT_RUNNING -> Texts.get("offline.notRunning");
            case SERVER_RESTARTS -> Texts.get("offline.restarts");
            case CONNECTION_LOST -> Texts.get("offline.lost");
            case SERVER_BUSY -> Texts.get("offline.busy");
            case SERVER_FAILED -> Texts.get("offline.failed");
            default -> FailureWords.of(failure.withClockOff(Duration.ZERO));
        };
    }
}
