package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Who is there, and how much, through real sockets. */
class PresenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:30Z"));
    private TestServer server;
    private TestClient bob;

    @BeforeAll
    static void createAccounts() {
        Accounts.create(template, "alice", "bob");
    }

    @BeforeEach
    void start() {
        Accounts.copy(template, folder);
        server = TestServer.start(folder, options -> options.clock(clock));
        bob = server.connect("bob");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ofSeveralDevicesTheMostPresentCounts() {
        TestClient laptop = server.connect("alice");
        awaitPresence("alice", "online");
        TestClient phone = server.connect("alice");
        laptop.request("presence.set", TestClient.object().put("state", "away"));
        phone.request("presence.set", TestClient.object().put("state", "away"));
        awaitPresence("alice", "away");
        phone.request("presence.set", TestClient.object().put("state", "online"));
        awaitPresence("alice", "online");
        phone.close();
        awaitPresence("alice", "away");
        laptop.close();
        awaitPresence("alice", "offline");
    }

    @Test
    void whatAPersonChoosesCountsMoreThanTheirDevices() {
        TestClient laptop = server.connect("alice");
        laptop.request("profile.update", TestClient.object().put("availability", "dnd"));
        awaitPresence("alice", "dnd");
        laptop.request("presence.set", TestClient.object().put("state", "away"));
        assertThat(seenByNewcomer("alice")).isEqualTo("dnd");
        laptop.request("profile.update", TestClient.object().put("availability", "automatic"));
        awaitPresence("alice", "away");
    }

    @Test
    void refusesAStateThatADeviceCannotHave() {
        JsonNode answer = bob.request("presence.set", TestClient.object().put("state", "offline"));
        assertThat(answer.get("error").get("message").textValue()).isEqualTo("state: must be online or away");
    }

    @Test
    void tellsWhenSomebodyWasLastThereToTheMinute() {
        TestClient alice = server.connect("alice");
        String id = alice.welcome().get("user").get("id").textValue();
        assertThat(lastSeen(id)).isNull();
        clock.advance(Duration.ofMinutes(3));
        alice.close();
        await().atMost(PATIENCE).until(() -> lastSeen(id) != null);
        assertThat(lastSeen(id)).isEqualTo("2026-11-23T09:03:00.000Z");
        assertThat(lastSeen("somebody-else")).isNull();
    }

    @Test
    void stillKnowsAfterARestartWhenPeopleWereThatItCutOff() {
        String id = server.connect("alice").welcome().get("user").get("id").textValue();
        awaitPresence("alice", "online");
        clock.advance(Duration.ofMinutes(2));
        server.close();
        clock.advance(Duration.ofMinutes(2));
        server = TestServer.start(folder, options -> options.clock(clock));
        bob = server.connect("bob");
        assertThat(lastSeen(id)).isEqualTo("2026-11-23T09:02:00.000Z");
    }

    private String lastSeen(String user) {
        ObjectNode request = TestClient.object();
        request.putArray("userIds").add(user);
        return bob.request("people.seen", request).get("lastSeen").path(user).textValue();
    }

    private String seenByNewcomer(String username) {
        TestClient newcomer = server.connect("bob");
        return newcomer.await("presence").get("users").get(idOf(username)).textValue();
    }

    private void awaitPresence(String username, String presence) {
        bob.await(frame -> frame.path("type").asText().equals("presence")
                && frame.get("users").path(idOf(username)).asText().equals(presence));
    }

    private String idOf(String username) {
        for (JsonNode user : bob.welcome().get("users")) {
            if (user.get("username").textValue().equals(username)) {
                return user.get("id").textValue();
            }
        }
        throw new AssertionError("nobody is called " + username);
    }
}
