package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.RawWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeAnswerTest {
    private static TestEndpoint server;

    @BeforeAll
    static void start() {
        server = new TestEndpoint();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void grantAgain() {
        server.admission.refusal = Optional.empty();
    }

    @Test
    void acceptsAProperRequest() {
        try (RawWebSocket client = server.connect()) {
            HttpAnswer answer = client.upgrade("good");
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 101 Switching Protocols");
            assertThat(answer.header("Upgrade")).isEqualTo("websocket");
            assertThat(answer.header("Connection")).isEqualTo("Upgrade");
            // the example of RFC 6455, section 1.3
            assertThat(answer.header("Sec-WebSocket-Accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            client.sendText("hello");
            assertThat(client.readText()).isEqualTo("hello");
        }
    }

    @Test
    void givesTheListenerTheUserThatTheHandshakeFound() {
        try (RawWebSocket client = server.open()) {
            await().until(() -> server.listener.opened.stream().anyMatch(one -> one.user() == TokenAuthenticator.USER));
            client.sendText("still here");
            assertThat(client.readText()).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "missing_token, 401, Unauthorized, Bearer",
        "invalid_token, 401, Unauthorized, 'Bearer error=\"invalid_token\"'",
        "expired_token, 401, Unauthorized, 'Bearer error=\"invalid_token\"'",
        "unknown_user, 401, Unauthorized, 'Bearer error=\"invalid_token\"'",
        "revoked_token, 401, Unauthorized, 'Bearer error=\"invalid_token\"'",
        "account_disabled, 403, Forbidden, ''",
    })
    void refusesWithTheCodeOfTheAuthenticator(String code, int status, String reason, String challenge) {
        HttpAnswer answer = answerTo(RawWebSocket.request("/v1/chat", "Authorization: Bearer " + code));
        assertRefusal(answer, code, status, reason);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge);
        assertThat(answer.headers()).doesNotContainKey("retry-after");
    }

    @Test
    void refusesARequestWithoutAuthorization() {
        assertRefusal(answerTo(RawWebSocket.request("/v1/chat")), "missing_token", 401, "Unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"too_many_connections, 429, Too Many Requests", "unavailable, 503, Service Unavailable"})
    void refusesWithTheCodeOfTheAdmissionAndSaysWhenToComeBack(String code, int status, String reason) {
        server.admission.refusal = ErrorCode.of(code);
        HttpAnswer answer = answerTo(RawWebSocket.request("/v1/chat", "Authorization: Bearer good"));
        assertRefusal(answer, code, status, reason);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/chat/", "/v1/CHAT", "/v1/chatter", "/v2/chat?/v1/chat"})
    void refusesAnotherPath(String path) {
        assertRefusal(
                answerTo(RawWebSocket.request(path, "Authorization: Bearer good")), "not_found", 404, "Not Found");
    }

    @Test
    void ignoresAQueryString() {
        assertThat(answerTo(RawWebSocket.request("/v1/chat?token=x", "Authorization: Bearer good"))
                        .status())
                .isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/chat HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer good\r\n\r\n",
                "GET /v1/chat HTTP/1.1\r\nConnection: Upgrade\r\nSec-WebSocket-Key: a\r\nSec-WebSocket-Version: 13\r\n\r\n",
                "GET /v1/chat HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\nSec-WebSocket-Version: 13\r\n\r\n",
                "GET /v1/chat HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n",
                "GET /v1/chat HTTP/1.1\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nSec-WebSocket-Key: a\r\nSec-WebSocket-Version: 13\r\n\r\n",
                "GET /v1/chat HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: a\r\nSec-WebSocket-Version: 8\r\n\r\n",
                "GET /v1/chat HTTP/1.0\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: a\r\nSec-WebSocket-Version: 13\r\n\r\n",
                "POST /v1/chat HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "what is this\r\n\r\n",
                "\r\n\r\n",
            })
    void asksForAnUpgradeWhereThereIsNone(String request) {
        HttpAnswer answer = answerTo(request);
        assertRefusal(answer, "upgrade_required", 426, "Upgrade Required");
        assertThat(answer.header("Upgrade")).isEqualTo("websocket");
        assertThat(answer.header("Sec-WebSocket-Version")).isEqualTo("13");
    }

    @Test
    void readsHeadersAsTokenListsWithoutCase() {
        String request =
                "GET /v1/chat HTTP/1.1\r\nHOST: x\r\nupgrade: foo, WebSocket\r\nconnection: keep-alive, UPGRADE\r\n"
                        + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n"
                        + "authorization: Bearer good\r\n\r\n";
        assertThat(answerTo(request).status()).isEqualTo(101);
    }

    @Test
    void tellsAFailureOfOurOwnAsSuch() {
        HttpAnswer answer = answerTo(RawWebSocket.request("/v1/chat", "Authorization: Bearer throw"));
        assertRefusal(answer, "internal_error", 500, "Internal Server Error");
        assertThat(answer.body()).doesNotContain("test wants");
    }

    @Test
    void neverOffersAnExtension() {
        HttpAnswer answer = answerTo(RawWebSocket.request(
                "/v1/chat",
                "Authorization: Bearer good",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
                "Sec-WebSocket-Protocol: chat"));
        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.headers()).doesNotContainKeys("sec-websocket-extensions", "sec-websocket-protocol");
    }

    private static HttpAnswer answerTo(String request) {
        try (RawWebSocket client = server.connect()) {
            client.send(request);
            HttpAnswer answer = client.readAnswer();
            if (answer.status() != 101) {
                assertThat(client.readToEnd()).as("what follows a refusal").isEmpty();
            }
            return answer;
        }
    }

    private static void assertRefusal(HttpAnswer answer, String code, int status, String reason) {
        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 " + status + " " + reason);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(answer.body()).matches("\\{\"error\":\\{\"code\":\"" + code + "\",\"message\":\"[^\"]{20,}\"}}");
    }
}
