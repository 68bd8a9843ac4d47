package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest extends WithHttpApi {
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String INVITATIONS = "/api/v1/invitations";

    @Test
    void tellsWhatServerItIs() {
        HttpResponse<String> answer = server.get("/api/v1/server");
        JsonNode body = TestClient.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(body.get("name").textValue()).isEqualTo("Test");
        assertThat(body.get("version").textValue()).matches("[0-9].*");
        assertThat(body.get("protocol").intValue()).isEqualTo(1);
        assertThat(body.get("chatUrl").textValue())
                .isEqualTo(server.addresses().chat().toString());
        assertThat(body.get("registration").textValue()).isEqualTo("open");
        assertThat(body.has("identity")).isTrue();
        assertThat(body.get("time").textValue()).endsWith("Z");
        assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "chat.example, chat.example",
        "chat.example:8443, chat.example",
        "chat_server:1, chat_server",
        "192.0.2.7:80, 192.0.2.7",
        "[::1]:8443, [::1]",
        "[2001:db8::7], [2001:db8::7]"
    })
    void namesTheChatByTheHostThatTheClientCameBy(String header, String host) {
        HttpAnswer answer = raw("GET /api/v1/server HTTP/1.1\r\nHost: " + header + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TestClient.parse(answer.body()).get("chatUrl").textValue())
                .isEqualTo("ws://" + host + ":" + server.addresses().chat().getPort() + "/v1/chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a/b\r\n",
                "Host: user@evil.example\r\n",
                "Host: \r\n",
                "Host: a b\r\n",
                "Host: [::1\r\n",
                "Host: a\r\nHost: b\r\n",
                "",
                "Host: a\r\nX: \u0000\r\n"
            })
    void refusesARequestWithoutOneProperHost(String header) {
        assertError(
                raw("GET /api/v1/server HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n"), 400, "invalid_request");
    }

    @Test
    void refusesAHeadThatIsTooLarge() {
        HttpAnswer answer = raw("GET /api/v1/server HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(10_000) + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(431);
        assertThat(TestClient.parse(answer.body()).at("/error/code").textValue())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/",
        "GET,/api/v1/nothing",
        "GET,/api/v1/accounts",
        "PUT,/api/v1/sessions",
        "DELETE,/api/v1/server",
        "POST,/api/v1/sessions/refresh/x",
        "PATCH,/healthz",
        "GET,/v1/chat",
        "GET,/api/v1/../v1"
    })
    void knowsNothingElse(String method, String path) {
        assertError(server.send(method, path, null), 404, "not_found");
    }

    @Test
    void createsAccountsAndSignsIn() {
        HttpResponse<String> created = server.post(
                ACCOUNTS,
                "{\"username\":\"Zoe.1\",\"displayName\":\" Zoë \",\"password\":\"correct horse battery\",\"role\":\"owner\"}");
        JsonNode account = TestClient.parse(created.body());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(account.get("username").textValue()).isEqualTo("zoe.1");
        assertThat(account.get("displayName").textValue()).isEqualTo("Zoë");
        assertThat(account.get("role").textValue()).isEqualTo("member");

        HttpResponse<String> signedIn = server.post(
                SESSIONS,
                "{\"username\":\"ZOE.1\",\"password\":\"correct horse battery\",\"device\":\"lap\",\"x\":{}}");
        JsonNode session = TestClient.parse(signedIn.body());
        assertThat(signedIn.statusCode()).isEqualTo(201);
        assertThat(session.get("user").get("id")).isEqualTo(account.get("id"));
        assertThat(session.get("user").size()).isEqualTo(4);
        assertThat(session.get("accessTokenExpiresAt").textValue()).endsWith("Z");
        assertThat(session.get("refreshToken").textValue()).isNotBlank();
        assertThat(session.get("chatUrl").textValue())
                .isEqualTo(server.addresses().chat().toString());
        server.connectWith(session.get("accessToken").textValue()).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "null",
                "{\"username\":\"a\",\"password\":\"12345678\"}",
                "{\"username\":\"a b\",\"password\":\"12345678\"}",
                "{\"username\":\"ünal\",\"password\":\"12345678\"}",
                "{\"username\":\"abcdefghijklmnopqrstuvwxyz0123456\",\"password\":\"12345678\"}",
                "{\"username\":\"good\",\"password\":\"1234567\"}",
                "{\"username\":\"good\"}",
                "{\"username\":\"good\",\"password\":12345678}",
                "{\"username\":\"good\",\"password\":\"12345678\",\"displayName\":\"a\\u202eb\"}",
                "{\"username\":\"good\",\"password\":\"12345678\",\"displayName\":\"\\ud83c\"}",
                "{\"username\":[\"good\"],\"password\":\"12345678\"}"
            })
    void refusesAccountsThatCannotBe(String body) {
        assertError(server.post(ACCOUNTS, body), 400, "invalid_request");
    }

    @Test
    void refusesPasswordsAndNamesThatAreTooLong() {
        String body = "{\"username\":\"long\",\"password\":\"%s\",\"displayName\":\"%s\"}";

        assertError(server.post(ACCOUNTS, String.format(body, "x".repeat(257), "x")), 400, "invalid_request");
        assertError(
                server.post(ACCOUNTS, String.format(body, "x".repeat(256), "x".repeat(65))), 400, "invalid_request");
        assertThat(server.post(ACCOUNTS, String.format(body, "🎉".repeat(256), "x".repeat(64)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesANameThatIsTakenInAnyCase() {
        assertError(server.post(ACCOUNTS, "{\"username\":\"ALICE\",\"password\":\"12345678\"}"), 409, "username_taken");
    }

    @Test
    void invitesOnTheWordOfAnAdministrator() {
        String owner = server.token("owner");
        HttpResponse<String> answer =
                server.post(INVITATIONS, "{\"expiresIn\":\"24h\",\"uses\":2}", TestServer.bearer(owner));
        JsonNode invitation = TestClient.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(invitation.get("url").textValue())
                .endsWith(invitation.get("code").textValue());
        assertThat(invitation.get("expiresAt").textValue()).endsWith("Z");
        assertThat(server.post(INVITATIONS, "", TestServer.bearer(owner)).statusCode())
                .isEqualTo(201);
        assertError(server.post(INVITATIONS, "{}", TestServer.bearer(server.token("alice"))), 403, "forbidden");
        assertError(server.post(INVITATIONS, "{}"), 401, "missing_token");
        for (String wrong : new String[] {
            "{\"uses\":0}", "{\"uses\":\"3\"}", "{\"uses\":1.5}", "{\"expiresIn\":\"soon\"}", "{\"expiresIn\":7}", "[]"
        }) {
            assertError(server.post(INVITATIONS, wrong, TestServer.bearer(owner)), 400, "invalid_request");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String body = "{\"username\":\"" + "x".repeat(70_000) + "\"}";
        assertError(server.post(SESSIONS, body), 413, "payload_too_large");

        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(server.addresses().api() + SESSIONS))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())))
                .build();
        assertError(server.send(chunked), 413, "payload_too_large");
    }

    /** Clients that send their bodies by the drop must not keep others from being answered. */
    @Test
    void servesOthersWhileBodiesDripIn() {
        List<RawWebSocket> slow = IntStream.range(0, 60)
                .mapToObj(number -> RawWebSocket.connect(server.apiAddress()))
                .toList();
        slow.forEach(socket ->
                socket.send("POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{\"username\":"));

        assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        slow.forEach(RawWebSocket::close);
    }

    private HttpAnswer raw(String request) {
        try (RawWebSocket socket = RawWebSocket.connect(server.apiAddress())) {
            socket.send(request);
            return socket.readAnswer();
        }
    }
}
