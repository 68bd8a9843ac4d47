package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import chat.lanyard.testsupport.TestClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people tell of themselves, through real sockets. */
class PeopleTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:30Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(NINE);
    private TestServer server;
    private TestClient alice;
    private TestClient bob;

    @BeforeAll
    static void createAccounts() {
        Accounts.create(template, "alice", "bob");
    }

    @BeforeEach
    void start() {
        Accounts.copy(template, folder);
        server = TestServer.start(folder, options -> options.clock(clock));
        connect();
    }

    private void connect() {
        alice = server.connect("alice");
        bob = server.connect("bob");
    }

    private void restart() {
        server.close();
        server = TestServer.start(folder, options -> options.clock(clock));
        connect();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsOthersAStatusAndKeepsIt() {
        assertThat(setStatus("🍽️", "At lunch", null).get("type").textValue()).isEqualTo("result");
        JsonNode told = bob.await("users").get("users");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("username").textValue()).isEqualTo("alice");
        assertThat(told.get(0).get("status")).isEqualTo(status("🍽️", "At lunch", null));

        restart();
        assertThat(profileIn(bob.welcome(), "alice").get("status")).isEqualTo(status("🍽️", "At lunch", null));
        alice.request("status.set", TestClient.object());
        assertThat(bob.await("users").get("users").get(0).has("status")).isFalse();
    }

    @Test
    void tellsOnesOtherDevicesByOnesOwnLog() {
        TestClient phone = server.connect("alice");
        long end = phone.welcome().get("me").get("lastSequence").longValue();
        setStatus(null, "Back at two", null);
        JsonNode events = phone.await(frame -> frame.path("channelId").asText().equals("me")
                        && frame.path("type").asText().equals("events"))
                .get("events");
        assertThat(events.get(0).get("event").textValue()).isEqualTo("profile.changed");
        assertThat(events.get(0).get("sequence").longValue()).isEqualTo(end + 1);
        assertThat(events.get(0).get("user").get("status").get("text").textValue())
                .isEqualTo("Back at two");
    }

    @Test
    void appendsNothingForAProfileThatStaysAsItIs() {
        alice.request("profile.update", TestClient.object().put("displayName", "alice"));
        alice.request("status.set", TestClient.object());
        assertThat(server.connect("alice")
                        .welcome()
                        .get("me")
                        .get("lastSequence")
                        .longValue())
                .isZero();
    }

    @Test
    void endsAStatusWhenItsTimeIsOver() {
        setStatus(null, "In a meeting", NINE.plus(FIVE_MINUTES));
        assertThat(bob.await("users")
                        .get("users")
                        .get(0)
                        .get("status")
                        .get("until")
                        .textValue())
                .isEqualTo("2026-11-23T09:05:30.000Z");
        clock.advance(FIVE_MINUTES);
        assertThat(bob.await("users").get("users").get(0).has("status")).isFalse();
    }

    @Test
    void endsAStatusWhoseTimeRanOutWhileTheServerWasDown() {
        setStatus(null, "In a meeting", NINE.plus(FIVE_MINUTES));
        server.close();
        clock.advance(FIVE_MINUTES);
        server = TestServer.start(folder, options -> options.clock(clock));
        connect();
        if (profileIn(bob.welcome(), "alice").has("status")) {
            assertThat(bob.await("users").get("users").get(0).has("status")).isFalse();
        }
        assertThat(profileIn(server.connect("bob").welcome(), "alice").has("status"))
                .isFalse();
    }

    @Test
    void refusesAStatusThatCannotBe() {
        assertThat(errorOf(setStatus(null, "x", NINE))).isEqualTo("A status must end in the future.");
        assertThat(errorOf(setStatus(null, "x", NINE.plus(Duration.ofDays(367)))))
                .isEqualTo("A status must end within 366 days, or never.");
        assertThat(errorOf(setStatus(null, "x".repeat(101), null))).contains("at most 100 characters");
        assertThat(errorOf(setStatus(null, "reversed \u202E", null))).contains("turn the direction");
        assertThat(errorOf(setStatus(null, " ", null))).contains("an emoji or a text");
    }

    @Test
    void changesNameTimeZoneAndAvailability() {
        ObjectNode wanted = TestClient.object()
                .put("displayName", "  Alice   Liddell ")
                .put("timeZone", "Europe/Berlin")
                .put("availability", "dnd");
        assertThat(alice.request("profile.update", wanted).get("type").textValue())
                .isEqualTo("result");
        JsonNode profile = bob.await("users").get("users").get(0);
        assertThat(profile.get("displayName").textValue()).isEqualTo("Alice Liddell");
        assertThat(profile.get("timeZone").textValue()).isEqualTo("Europe/Berlin");
        assertThat(profile.get("availability").textValue()).isEqualTo("dnd");

        restart();
        assertThat(profileIn(bob.welcome(), "alice")).isEqualTo(profile);
        assertThat(alice.welcome().get("user")).isEqualTo(profile);
    }

    @Test
    void refusesAProfileThatCannotBe() {
        assertThat(errorOf(update("displayName", "a\u202Eb"))).contains("turn the direction");
        assertThat(errorOf(update("displayName", "x".repeat(65)))).contains("1 to 64");
        assertThat(errorOf(update("displayName", " "))).contains("1 to 64");
        assertThat(errorOf(update("timeZone", "Atlantis/Centre"))).contains("Europe/Berlin");
    }

    @Test
    void findsPeopleByAPartOfAName() {
        server.withUser("carol");
        alice.request("profile.update", TestClient.object().put("displayName", "Zoë Müller"));
        assertThat(found("mull")).containsExactly("alice");
        assertThat(found("ZOE")).containsExactly("alice");
        assertThat(found("o")).containsExactly("alice", "bob", "carol");
        assertThat(found("nobody")).isEmpty();
        JsonNode page = bob.request(
                "people.find", TestClient.object().put("after", "alice").put("limit", 1));
        assertThat(page.get("users").get(0).get("username").textValue()).isEqualTo("bob");
        assertThat(page.get("more").booleanValue()).isTrue();
    }

    private Iterable<String> found(String query) {
        return bob.request("people.find", TestClient.object().put("query", query))
                .get("users")
                .findValuesAsText("username");
    }

    private JsonNode update(String member, String value) {
        return alice.request("profile.update", TestClient.object().put(member, value));
    }

    private JsonNode setStatus(String emoji, String text, Instant until) {
        ObjectNode members = TestClient.object();
        members.set("status", status(emoji, text, until));
        return alice.request("status.set", members);
    }

    private static ObjectNode status(String emoji, String text, Instant until) {
        ObjectNode status = TestClient.object();
        if (emoji != null) {
            status.put("emoji", emoji);
        }
        if (text != null) {
            status.put("text", text);
        }
        return until == null ? status : status.put("until", until.toString());
    }

    private static String errorOf(JsonNode answer) {
        assertThat(answer.path("error").path("code").textValue()).isEqualTo("invalid_request");
        return answer.get("error").get("message").textValue();
    }

    private static JsonNode profileIn(JsonNode welcome, String username) {
        for (JsonNode user : welcome.get("users")) {
            if (user.get("username").textValue().equals(username)) {
                return user;
            }
        }
        throw new AssertionError("nobody is called " + username);
    }
}
