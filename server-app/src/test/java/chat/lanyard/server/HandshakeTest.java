package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handshake with real tokens: its rows, and the limits on sockets. What needs no token is tested with the transport. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {
    private static final String AUTHORIZATION = "Authorization: ";

    private TestServer server;
    private String token;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder, options -> options.maxConnections(4, 2, 1))
                .withUser("alice")
                .withUser("bob");
        token = server.token("alice");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  ", "Bearer\t"})
    void admitsTheSchemeInAnyCase(String scheme) {
        try (RawWebSocket socket = server.knock()) {
            socket.send(RawWebSocket.request("/v1/chat?token=ignored", AUTHORIZATION + scheme + token));

            assertThat(socket.readAnswer().status()).isEqualTo(101);
            assertThat(TestClient.parse(socket.readText()).get("type").textValue())
                    .isEqualTo("welcome");
        }
        awaitNobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer   ", "Basic YTpi", "Token x", "Bearerx", "Digest a=\"b\", c=\"d\""})
    void missesAToken(String value) {
        assertRefused(knock(AUTHORIZATION + value), 401, "missing_token", "Bearer");
    }

    @Test
    void missesAHeader() {
        assertRefused(knock(), 401, "missing_token", "Bearer");
    }

    Stream<List<String>> invalidTokens() {
        String other = token.substring(0, token.length() - 4) + "AAAA";
        return Stream.of(
                List.of("Bearer x"),
                List.of("Bearer a.b.c"),
                List.of("Bearer " + other),
                List.of("Bearer " + token + ";"),
                List.of("Bearer " + token + "," + token),
                List.of("Bearer " + token + " " + token),
                List.of("Bearer " + "x".repeat(4097)),
                List.of("Bearer " + token, "Bearer " + token),
                List.of("Bearer " + token, "Basic YTpi"));
    }

    @ParameterizedTest
    @MethodSource("invalidTokens")
    void refusesAnInvalidToken(List<String> values) {
        String[] headers = values.stream().map(AUTHORIZATION::concat).toArray(String[]::new);

        assertRefused(knock(headers), 401, "invalid_token", "Bearer error=\"invalid_token\"");
    }

    /** Two of a user, four in all; from loopback there may be more than the limit of an address. */
    @Test
    void limitsSockets() {
        String bobs = server.withUser("carol").token("bob");
        String carols = server.token("carol");
        try (TestClient one = server.connectWith(token);
                TestClient two = server.connect("alice")) {
            assertThat(two.channel()).isEqualTo(one.channel());
            HttpAnswer tooMany = knock(AUTHORIZATION + "Bearer " + token);
            assertRefused(tooMany, 429, "too_many_connections", "");
            assertThat(Integer.parseInt(tooMany.header("retry-after"))).isPositive();
            try (TestClient three = server.connectWith(bobs);
                    TestClient four = server.connectWith(carols)) {
                assertThat(four.channel()).isEqualTo(one.channel());
                HttpAnswer full = knock(AUTHORIZATION + "Bearer " + bobs);
                assertRefused(full, 503, "unavailable", "");
                assertThat(Integer.parseInt(full.header("retry-after"))).isPositive();
                assertThat(three.post("still here").get("type").textValue()).isEqualTo("result");
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> server.server().connectedPeople() == 1);
            server.connectWith(bobs).close();
            assertThat(one.post("still here").get("type").textValue()).isEqualTo("result");
        }
        awaitNobody();
    }

    private void awaitNobody() {
        await().atMost(Duration.ofSeconds(20)).until(() -> server.server().connectedPeople() == 0);
    }

    private HttpAnswer knock(String... headers) {
        try (RawWebSocket socket = server.knock()) {
            socket.send(RawWebSocket.request("/v1/chat", headers));
            return socket.readAnswer();
        }
    }

    private static void assertRefused(HttpAnswer answer, int status, String code, String challenge) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(TestClient.parse(answer.body()).at("/error/code").textValue())
                .isEqualTo(code);
        assertThat(answer.header("www-authenticate")).isEqualTo(challenge);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("connection")).isEqualTo("close");
    }
}
