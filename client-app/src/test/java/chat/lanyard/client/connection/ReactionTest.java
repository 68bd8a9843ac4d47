package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.session.Problem;
import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ErrorCode;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {
    @ParameterizedTest
    @EnumSource(names = {"MISSING_TOKEN", "INVALID_TOKEN", "EXPIRED_TOKEN"})
    void refreshesATokenThatIsNotTaken(ErrorCode code) {
        assertThat(refused(code).step()).isEqualTo(Reaction.Step.REFRESH);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKED_TOKEN", "UNKNOWN_USER"})
    void givesUpASessionThatIsOver(ErrorCode code) {
        assertThat(refused(code).failure().problem()).isEqualTo(Problem.SIGNED_OUT);
    }

    @Test
    void givesUpADisabledAccount() {
        assertThat(refused(ErrorCode.ACCOUNT_DISABLED).failure().problem()).isEqualTo(Problem.ACCOUNT_DISABLED);
        assertThat(Reaction.to(SocketEnd.closed(4403)).failure().problem()).isEqualTo(Problem.ACCOUNT_DISABLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "UPGRADE_REQUIRED"})
    void givesUpAServerThatHasNoChatOfOurs(ErrorCode code) {
        assertThat(refused(code).step()).isEqualTo(Reaction.Step.GIVE_UP);
        assertThat(refused(code).failure().problem()).isEqualTo(Problem.NOT_A_LANYARD_SERVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 404, 426})
    void waitsWhileSomebodyElseAnswers(int status) {
        Reaction reaction = Reaction.to(SocketEnd.refused(status, null, Duration.ZERO));
        assertThat(reaction.step()).isEqualTo(Reaction.Step.RETRY);
        assertThat(reaction.failure().problem()).isEqualTo(Problem.NOT_A_LANYARD_SERVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void comesBackWhenTheServerAsksForIt(int status) {
        Reaction reaction = Reaction.to(SocketEnd.refused(status, null, Duration.ofSeconds(17)));
        assertThat(reaction.step()).isEqualTo(Reaction.Step.RETRY);
        assertThat(reaction.failure().retryAfter()).hasSeconds(17);
    }

    @Test
    void hurriesAfterARestart() {
        assertThat(Reaction.to(SocketEnd.closed(1012)).step()).isEqualTo(Reaction.Step.RETRY_SOON);
        assertThat(Reaction.to(SocketEnd.connectRefused()).step()).isEqualTo(Reaction.Step.RETRY_SOON);
    }

    @Test
    void refreshesWhenTheTokenExpiredOnALiveSocket() {
        assertThat(Reaction.to(SocketEnd.closed(4401)).step()).isEqualTo(Reaction.Step.REFRESH);
    }

    @Test
    void slowsDownWhenItAskedTooOften() {
        assertThat(Reaction.to(SocketEnd.closed(4429)).failure().retryAfter())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void triesAgainAfterEveryOtherEnd() {
        EnumSet<CloseCode> others = EnumSet.complementOf(
                EnumSet.of(CloseCode.SERVER_RESTARTS, CloseCode.SESSION_ENDED, CloseCode.ACCOUNT_CLOSED));
        assertThat(others)
                .allMatch(code -> Reaction.to(SocketEnd.closed(code.number())).step() == Reaction.Step.RETRY);
        assertThat(Reaction.to(SocketEnd.closed(3999)).step()).isEqualTo(Reaction.Step.RETRY);
        assertThat(Reaction.to(SocketEnd.lost()).step()).isEqualTo(Reaction.Step.RETRY);
    }

    @Test
    void saysWhyThereIsNoConnection() {
        assertThat(problemOf(SocketEnd.connectRefused())).isEqualTo(Problem.SERVER_NOT_RUNNING);
        assertThat(problemOf(SocketEnd.unreachable())).isEqualTo(Problem.UNREACHABLE);
        assertThat(problemOf(SocketEnd.lost())).isEqualTo(Problem.CONNECTION_LOST);
        assertThat(problemOf(SocketEnd.closed(1012))).isEqualTo(Problem.SERVER_RESTARTS);
        assertThat(problemOf(SocketEnd.closed(4408))).isEqualTo(Problem.CONNECTION_LOST);
        assertThat(refused(ErrorCode.UNAVAILABLE).failure().problem()).isEqualTo(Problem.SERVER_BUSY);
        assertThat(refused(ErrorCode.TOO_MANY_CONNECTIONS).failure().problem()).isEqualTo(Problem.SERVER_BUSY);
        assertThat(refused(ErrorCode.INTERNAL_ERROR).failure().problem()).isEqualTo(Problem.SERVER_FAILED);
    }

    private static Problem problemOf(SocketEnd end) {
        return Reaction.to(end).failure().problem();
    }

    private static Reaction refused(ErrorCode code) {
        return Reaction.to(SocketEnd.refused(code.httpStatus(), code, Duration.ZERO));
    }
}
