package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.TestClient;
import chat.lanyard.testsupport.TestClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sockets end with their sessions, accounts and tokens, and stay with fresher tokens. */
class SessionLifeTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00.250Z"));
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder, options -> options.clock(clock)).withUser("alice");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signingOutClosesTheSocketsOfThatSessionOnly() {
        JsonNode session = server.signIn("alice");
        String token = session.get("accessToken").textValue();
        try (TestClient client = server.connectWith(token);
                TestClient other = server.connect("alice")) {
            assertThat(server.send("DELETE", "/api/v1/sessions/current", null, TestServer.bearer(token))
                            .statusCode())
                    .isEqualTo(204);

            assertThat(client.socket().readCloseCode()).isEqualTo(4401);
            assertThat(other.post("still here").get("type").textValue()).isEqualTo("result");
            assertRefused(token, 401, "revoked_token");
        }
    }

    @Test
    void disablingClosesEverySocketAndKeepsThePersonOut() {
        String token = server.token("alice");
        try (TestClient one = server.connectWith(token);
                TestClient two = server.connect("alice")) {
            server.administer("", "user", "disable", "alice");

            assertThat(one.socket().readCloseCode()).isEqualTo(4403);
            assertThat(two.socket().readCloseCode()).isEqualTo(4403);
        }
        assertRefused(token, 403, "account_disabled");
        server.administer("", "user", "enable", "ALICE");
        server.connectWith(token).close();
    }

    @Test
    void deletingClosesEverySocketAndLeavesWhatWasWritten() {
        server.withUser("bob");
        String token = server.token("bob");
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connectWith(token)) {
            bob.post("remember me");
            assertThat(server.administer("", "user", "delete", "bob").exitCode())
                    .isZero();

            assertThat(bob.socket().readCloseCode()).isEqualTo(4403);
            assertThat(alice.eventsThrough(4).get(1).get("event").textValue()).isEqualTo("member.left");
        }
        assertRefused(token, 401, "unknown_user");
        server.close();
        server = TestServer.start(folder, options -> options.clock(clock)).withUser("bob");
        assertRefused(token, 401, "unknown_user");
        try (TestClient newBob = server.connect("bob")) {
            assertThat(newBob.welcome().get("users")).hasSize(2);
            assertThat(newBob.general().get("unread").longValue()).isZero();
        }
    }

    @Test
    void anotherPasswordSignsOutEverywhere() {
        String token = server.token("alice");
        try (TestClient client = server.connectWith(token)) {
            assertThat(server.administer("another password", "user", "reset-password", "alice", "--password-stdin")
                            .exitCode())
                    .isZero();

            assertThat(client.socket().readCloseCode()).isEqualTo(4401);
        }
        assertRefused(token, 401, "revoked_token");
        assertThat(server.signIn("alice").at("/error/code").textValue()).isEqualTo("bad_credentials");
    }

    @Test
    void aTokenThatHasExpiredEndsTheSocketWithinTheSkew() {
        String token = server.token("alice");
        try (TestClient client = server.connectWith(token)) {
            assertThat(client.welcome().get("sessionExpiresAt").textValue()).isEqualTo("2026-11-23T09:15:00.000Z");
            clock.advance(Duration.ofMinutes(15).plusSeconds(29));
            assertThat(client.post("just in time").get("type").textValue()).isEqualTo("result");
            server.connectWith(token).close();
            clock.advance(Duration.ofSeconds(2));

            assertThat(client.socket().readCloseCode()).isEqualTo(4401);
        }
        assertRefused(token, 401, "expired_token");
    }

    @Test
    void aFresherTokenKeepsTheSocket() {
        JsonNode session = server.signIn("alice");
        try (TestClient client = server.connectWith(session.get("accessToken").textValue())) {
            clock.advance(Duration.ofMinutes(14));
            JsonNode refreshed = TestClient.parse(server.post(
                            "/api/v1/sessions/refresh",
                            TestClient.object()
                                    .set("refreshToken", session.get("refreshToken"))
                                    .toString())
                    .body());
            String fresher = refreshed.get("accessToken").textValue();

            JsonNode result = authenticate(client, fresher);
            assertThat(result.get("sessionExpiresAt").textValue()).isEqualTo("2026-11-23T09:29:00.000Z");
            clock.advance(Duration.ofMinutes(10));
            assertThat(client.post("still here").get("type").textValue()).isEqualTo("result");
            assertThat(code(authenticate(client, fresher))).isEqualTo("invalid_token");
            clock.advance(Duration.ofMinutes(6));
            assertThat(client.socket().readCloseCode()).isEqualTo(4401);
        }
    }

    @Test
    void aTokenThatDoesNotFitChangesNothing() {
        server.withUser("bob");
        String token = server.token("alice");
        String expired = server.administer("", "token", "issue", "alice", "--for", "1s")
                .output()
                .strip();
        try (TestClient client = server.connectWith(token)) {
            clock.advance(Duration.ofSeconds(60));
            assertThat(code(authenticate(client, token))).isEqualTo("invalid_token");
            assertThat(code(authenticate(client, server.token("alice")))).isEqualTo("invalid_token");
            assertThat(code(authenticate(client, server.token("bob")))).isEqualTo("invalid_token");
            assertThat(code(authenticate(client, "nonsense"))).isEqualTo("invalid_token");
            assertThat(code(authenticate(client, ""))).isEqualTo("invalid_token");
            assertThat(code(authenticate(client, expired))).isEqualTo("expired_token");
            assertThat(client.post("still here").get("type").textValue()).isEqualTo("result");
            clock.advance(Duration.ofMinutes(15));
            assertThat(client.socket().readCloseCode()).isEqualTo(4401);
        }
    }

    @Test
    void everybodyHearsWhoComesAndGoes() {
        server.withUser("bob");
        try (TestClient alice = server.connect("alice")) {
            String bobsId;
            try (TestClient bob = server.connect("bob");
                    TestClient second = server.connect("bob")) {
                bobsId = bob.welcome().at("/user/id").textValue();
                assertThat(second.await("presence").get("users"))
                        .containsExactlyInAnyOrderElementsOf(
                                bob.await("presence").get("users"));
                alice.await(frame -> frame.at("/users/" + bobsId).asText().equals("online"));
                assertThat(server.server().connectedPeople()).isEqualTo(2);
            }
            alice.await(frame -> frame.at("/users/" + bobsId).asText().equals("offline"));
        }
        await().atMost(SOON).until(() -> server.server().connectedPeople() == 0);
    }

    private static JsonNode authenticate(TestClient client, String token) {
        return client.request("authenticate", TestClient.object().put("token", token));
    }

    private void assertRefused(String token, int status, String code) {
        try (var socket = server.knock()) {
            var answer = socket.upgrade(token);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(code(TestClient.parse(answer.body()))).isEqualTo(code);
        }
        var answer = server.get("/api/v1/sessions", TestServer.bearer(token));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(TestClient.parse(answer.body()))).isEqualTo(code);
    }

    private static String code(JsonNode error) {
        return error.at("/error/code").textValue();
    }
}
