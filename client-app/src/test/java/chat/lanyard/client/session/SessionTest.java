package chat.lanyard.client.session;

import static chat.lanyard.client.TestServer.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ErrorCode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final List<String> kept = new ArrayList<>();
    private StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        server.reply("POST /api/v1/sessions/refresh", Reply.of(200, granted("token-2", 900)))
                .reply("DELETE /api/v1/sessions/current", new Reply(204, "", new byte[0]));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void endsOnTheServerAndHere() {
        Session session = session(900);
        join(session.end());
        join(session.forget());
        assertThat(kept).containsExactly("refresh-of-token-1", null);
        assertThat(server.requests()).containsExactly("DELETE /api/v1/sessions/current Bearer token-1");
    }

    @Test
    void endsWithAFreshTokenWhenItsOwnHasExpired() {
        Session session = session(-60);
        join(session.end());
        join(session.forget());
        assertThat(server.requests()).last().isEqualTo("DELETE /api/v1/sessions/current Bearer token-2");
        assertThat(kept).last().isNull();
    }

    @Test
    void forgetsHereEvenIfTheServerCannotBeReached() throws IOException {
        server.close();
        Session session = session(900);
        CompletableFuture<Void> end = session.end();
        join(session.forget());
        assertThat(kept).last().isNull();
        assertThatThrownBy(() -> join(end))
                .extracting(SignInService::failureOf)
                .isEqualTo(Failure.of(Problem.SERVER_NOT_RUNNING));
    }

    @Test
    void keepsNothingThatARefreshBringsAfterTheEnd() {
        Session session = session(900);
        CompletableFuture<Void> refresh = session.refresh();
        join(session.forget());
        join(refresh);
        assertThat(kept).last().isNull();
    }

    @Test
    void forgetsWhatIsBeingKeptJustThen() throws Exception {
        CountDownLatch keeping = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Session session = session(900, granted -> {
            if (granted != null && granted.accessToken().equals("token-2")) {
                keeping.countDown();
                goOn.await();
            }
        });
        CompletableFuture<Void> refresh = session.refresh();
        assertThat(keeping.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> forgotten = session.forget();
        assertThatThrownBy(() -> forgotten.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        goOn.countDown();
        join(refresh);
        join(forgotten);
        assertThat(kept).last().isNull();
    }

    @Test
    void forgetsWithoutWaitingForTheDisk() {
        CountDownLatch goOn = new CountDownLatch(1);
        Session session = session(900, granted -> {
            if (granted == null) {
                goOn.await();
            }
        });
        join(session.end());
        assertThat(session.forget()).isNotDone();
        goOn.countDown();
        join(session.forget());
        assertThat(kept).containsExactly("refresh-of-token-1", null);
    }

    @Test
    void canRefreshAgainAfterAFailure() {
        server.reply(
                "POST /api/v1/sessions/refresh",
                Reply.error(ErrorCode.UNAVAILABLE),
                Reply.of(200, granted("token-2", 900)));
        Session session = session(900);
        assertThat(session.refresh().handle((done, error) -> error).join()).isNotNull();
        join(session.refresh());
        assertThat(session.accessToken()).isEqualTo("token-2");
    }

    private Session session(long seconds) {
        return session(seconds, granted -> {});
    }

    private Session session(long seconds, Pause before) {
        ServerTime time = new ServerTime(Clock.systemUTC(), System::nanoTime);
        return new Session(new ServerApi(Http.CLIENT, server.address(), time), granted("token-1", seconds), granted -> {
            before.keep(granted);
            kept.add(granted == null ? null : granted.refreshToken());
        });
    }

    /** What happens while a disk takes its time. */
    private interface Pause {
        void on(HttpApi.SessionGranted granted) throws InterruptedException;

        default void keep(HttpApi.SessionGranted granted) {
            try {
                on(granted);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpApi.SessionGranted granted(String token, long seconds) {
        return Samples.granted(server, token, seconds);
    }
}
