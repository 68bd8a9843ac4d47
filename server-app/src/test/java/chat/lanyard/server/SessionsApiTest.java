package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions over the HTTP API: beginning, refreshing, listing and ending them. */
class SessionsApiTest extends WithHttpApi {
    @Test
    void tellsAWrongPasswordAndAnUnknownUserTheSame() {
        HttpResponse<String> wrong = server.post(SESSIONS, "{\"username\":\"alice\",\"password\":\"wrong horse\"}");
        HttpResponse<String> unknown = server.post(SESSIONS, "{\"username\":\"nobody\",\"password\":\"wrong horse\"}");

        assertError(wrong, 401, "bad_credentials");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertError(server.post(SESSIONS, "{\"username\":\"alice\"}"), 400, "invalid_request");
    }

    @Test
    void tellsOfADisabledAccountOnlyToWhoKnowsThePassword() {
        server.withUser("off");
        JsonNode session = server.signIn("off");
        server.administer("", "user", "disable", "off");

        assertError(
                server.post(SESSIONS, "{\"username\":\"off\",\"password\":\"" + TestServer.PASSWORD + "\"}"),
                403,
                "account_disabled");
        assertError(
                server.post(SESSIONS, "{\"username\":\"off\",\"password\":\"wrong horse\"}"), 401, "bad_credentials");
        assertError(refresh(session), 403, "account_disabled");
        server.administer("", "user", "enable", "off");
        assertThat(refresh(session).statusCode()).isEqualTo(200);
    }

    @Test
    void exchangesRefreshTokens() {
        JsonNode first = server.signIn("alice");
        HttpResponse<String> answer = refresh(first);
        JsonNode second = TestClient.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(second.get("refreshToken")).isNotEqualTo(first.get("refreshToken"));
        assertThat(second.get("user")).isEqualTo(first.get("user"));
        assertThat(second.has("chatUrl") && second.has("accessTokenExpiresAt")).isTrue();

        JsonNode afterLostAnswer = TestClient.parse(refresh(first).body());
        JsonNode next = TestClient.parse(refresh(afterLostAnswer).body());
        assertThat(next.has("accessToken")).isTrue();
        assertError(refresh(first), 401, "bad_credentials");
        assertError(refresh(next), 401, "bad_credentials");
        assertError(
                server.get(SESSIONS, TestServer.bearer(next.get("accessToken").textValue())), 401, "revoked_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"refreshToken\":\"nonsense\"}", "{\"refreshToken\":\"\"}", "{\"refreshToken\":\"a.1.b\"}"})
    void refusesARefreshTokenThatIsNone(String body) {
        assertError(server.post(SESSIONS + "/refresh", body), 401, "bad_credentials");
    }

    @Test
    void listsAndEndsOnlyOnesOwnSessions() {
        server.withUser("lister");
        String mine = server.signIn("lister").get("accessToken").textValue();
        String other = server.post(
                        SESSIONS,
                        "{\"username\":\"lister\",\"password\":\"" + TestServer.PASSWORD + "\",\"device\":\""
                                + "x".repeat(63) + "🎉\"}")
                .body();
        String foreign = session(server.signIn("alice"));

        HttpResponse<String> answer = server.get(SESSIONS, TestServer.bearer(mine));
        JsonNode sessions = TestClient.parse(answer.body()).get("sessions");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).get("current").booleanValue()).isTrue();
        assertThat(sessions.get(1).get("device").textValue()).isEqualTo("x".repeat(63));
        assertThat(sessions.get(1).has("createdAt") && sessions.get(1).has("lastSeenAt"))
                .isTrue();
        assertError(server.send("DELETE", SESSIONS + "/" + foreign, null, TestServer.bearer(mine)), 404, "not_found");
        assertThat(server.send(
                                "DELETE",
                                SESSIONS + "/" + session(TestClient.parse(other)),
                                null,
                                TestServer.bearer(mine))
                        .statusCode())
                .isEqualTo(204);
        assertThat(TestClient.parse(
                                server.get(SESSIONS, TestServer.bearer(mine)).body())
                        .get("sessions"))
                .hasSize(1);
    }

    @Test
    void answersATokenLikeTheHandshake() {
        HttpResponse<String> missing = server.get(SESSIONS);
        assertError(missing, 401, "missing_token");
        assertThat(missing.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        HttpResponse<String> basic = server.get(SESSIONS, "Authorization", "Basic YTpi");
        assertError(basic, 401, "missing_token");
        HttpResponse<String> invalid = server.get(SESSIONS, "Authorization", "bearer x");
        assertError(invalid, 401, "invalid_token");
        assertThat(invalid.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        String token = "Bearer " + server.token("alice");
        assertError(server.get(SESSIONS, "Authorization", token, "Authorization", token), 401, "invalid_token");
    }
}
