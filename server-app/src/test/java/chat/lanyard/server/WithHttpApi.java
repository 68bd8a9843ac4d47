package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.user.RegistrationPolicy;
import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server that all tests of a class ask over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithHttpApi {
    static final String SESSIONS = "/api/v1/sessions";
    TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder, options -> options.registration(RegistrationPolicy.OPEN))
                .withUser("owner")
                .withUser("alice");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static String session(JsonNode granted) {
        String claims = granted.get("accessToken").textValue().split("\\.")[1];
        return TestClient.parse(new String(java.util.Base64.getUrlDecoder().decode(claims)))
                .get("sid")
                .textValue();
    }

    HttpResponse<String> refresh(JsonNode session) {
        return server.post(
                SESSIONS + "/refresh",
                TestClient.object()
                        .set("refreshToken", session.get("refreshToken"))
                        .toString());
    }

    static void assertError(HttpAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertError(answer.body(), code);
    }

    static void assertError(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertError(answer.body(), code);
    }

    static void assertError(String body, String code) {
        JsonNode error = TestClient.parse(body).get("error");
        assertThat(error.get("code").textValue()).isEqualTo(code);
        assertThat(error.get("message").textValue()).isNotBlank();
    }
}
