package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.user.RegistrationPolicy;
import chat.lanyard.testsupport.TestClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may create an account, and how often a password may be guessed. */
class RegistrationTest {
    @TempDir
    Path folder;

    private TestServer server;

    @Test
    void theFirstAccountNeedsNoInvitationButTheServersOwnComputer() {
        try (TestServer started = TestServer.start(folder, options -> options.behindProxy(true))) {
            server = started;
            assertError(register("mallory", null, "X-Forwarded-For", "203.0.113.5"), 403, "registration_closed");
            assertError(
                    register("mallory", null, "X-Forwarded-For", "127.0.0.1, 203.0.113.5"), 403, "registration_closed");
            assertError(
                    register("mallory", null, "X-Forwarded-For", "127.0.0.1", "X-Forwarded-For", "203.0.113.5"),
                    403,
                    "registration_closed");

            HttpResponse<String> first = register("alice", null);
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(TestClient.parse(first.body()).get("role").textValue()).isEqualTo("owner");
            assertError(register("bob", null), 403, "invitation_invalid");
        }
    }

    @Test
    void aWebPageInABrowserOnTheServersOwnComputerDoesNotBecomeTheOwner() {
        try (TestServer started = TestServer.start(folder)) {
            server = started;
            assertError(register("mallory", null, "Origin", "https://page.example"), 403, "registration_closed");
            assertThat(register("alice", null).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void anInvitationLetsInAsManyAsItSays() {
        try (TestServer started = TestServer.start(folder).withUser("alice")) {
            server = started;
            String code = started.administer("", "invitation", "create", "--uses", "2", "--for", "1h")
                    .output()
                    .strip();

            assertError(register("bob", "AAAA-BBBB-CCCC"), 403, "invitation_invalid");
            assertError(register("alice", "AAAA-BBBB-CCCC"), 403, "invitation_invalid");
            assertThat(register("bob", code).statusCode()).isEqualTo(201);
            assertError(register("bob", code), 409, "username_taken");
            assertThat(register("carol", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                            .statusCode())
                    .isEqualTo(201);
            assertError(register("dave", code), 403, "invitation_invalid");
        }
    }

    @Test
    void aClosedServerTakesNobodyAfterTheFirst() {
        try (TestServer started =
                TestServer.start(folder, options -> options.registration(RegistrationPolicy.CLOSED))) {
            server = started;
            assertThat(register("alice", null).statusCode()).isEqualTo(201);
            String code =
                    started.administer("", "invitation", "create").output().strip();

            assertError(register("bob", code), 403, "registration_closed");
        }
    }

    @Test
    void tenWrongPasswordsAreEnough() {
        try (TestServer started = TestServer.start(folder, options -> options.rateLimits(true))
                .withUser("alice")
                .withUser("bob")) {
            server = started;
            for (int attempt = 0; attempt < 10; attempt++) {
                assertError(signIn("alice", "wrong horse"), 401, "bad_credentials");
            }
            HttpResponse<String> refused = signIn("ALICE", TestServer.PASSWORD);

            assertError(refused, 429, "too_many_attempts");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 900);
            assertThat(signIn("bob", TestServer.PASSWORD).statusCode()).isEqualTo(201);
        }
    }

    private HttpResponse<String> signIn(String name, String password) {
        return server.post(
                "/api/v1/sessions",
                TestClient.object()
                        .put("username", name)
                        .put("password", password)
                        .toString());
    }

    private HttpResponse<String> register(String name, String invitation, String... headers) {
        return server.post(
                "/api/v1/accounts",
                TestClient.object()
                        .put("username", name)
                        .put("password", TestServer.PASSWORD)
                        .put("invitation", invitation)
                        .toString(),
                headers);
    }

    private static void assertError(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(TestClient.parse(answer.body()).at("/error/code").textValue())
                .isEqualTo(code);
    }
}
