package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.about;
import static chat.lanyard.server.ChannelTalk.ask;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.eventsUntil;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static chat.lanyard.server.ChannelTalk.post;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person closes a direct conversation on all devices; it is in sight again when something happens in it or it is opened. */
class ClosedConversationsTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestClient alice;
    private TestClient bob;
    private String conversation;

    @BeforeEach
    void talk() {
        server = TestServer.start(folder).withUser("alice").withUser("bob").withUser("carol");
        alice = server.connect("alice");
        bob = server.connect("bob");
        conversation = openDirect(alice, bob).get("channelId").textValue();
        post(bob, conversation, "four");
    }

    @AfterEach
    void stop() {
        alice.close();
        bob.close();
        server.close();
    }

    @Test
    void isToldToAllDevicesOfThePersonAndToNobodyElse() {
        try (TestClient phone = server.connect("alice")) {
            ask(alice, "direct.close", conversation);

            for (TestClient device : List.of(alice, phone)) {
                JsonNode closed = eventsUntil(device, "me", "direct.closed").get(0);
                assertThat(closed.get("channelId").textValue()).isEqualTo(conversation);
                assertThat(closed.get("closedSequence").longValue()).isEqualTo(4);
            }
        }
        assertThat(told("alice").get("closedSequence").longValue()).isEqualTo(4);
        assertThat(told("bob").has("closedSequence")).isFalse();
    }

    @Test
    void isPassedByTheNextEventAndClosedAgainAtThatOne() {
        ask(alice, "direct.close", conversation);
        ask(alice, "direct.close", conversation);
        assertThat(endOfOwnLog()).isEqualTo(1);

        post(bob, conversation, "five");
        assertThat(told("alice").get("lastSequence").longValue()).isEqualTo(5);
        assertThat(told("alice").get("closedSequence").longValue()).isEqualTo(4);

        ask(alice, "direct.close", conversation);
        assertThat(told("alice").get("closedSequence").longValue()).isEqualTo(5);
    }

    @Test
    void isOpenedAgainByWhoeverAsksForIt() {
        ask(alice, "direct.close", conversation);
        ask(bob, "direct.close", conversation);

        assertThat(openDirect(alice, bob).get("channelId").textValue()).isEqualTo(conversation);
        openDirect(alice, bob);

        assertThat(endOfOwnLog()).isEqualTo(2);
        assertThat(told("alice").has("closedSequence")).isFalse();
        assertThat(told("bob").get("closedSequence").longValue()).isEqualTo(4);
    }

    @Test
    void cannotBeDoneToAChannelNorByAStranger() {
        assertThat(error(ask(alice, "direct.close", alice.channel()))).isEqualTo("invalid_request");
        try (TestClient carol = server.connect("carol")) {
            JsonNode there = carol.request("direct.close", about(conversation));
            JsonNode nowhere = carol.request("direct.close", about("d-nowhere"));
            assertThat(error(there)).isEqualTo("not_found");
            assertThat(there.get("error")).isEqualTo(nowhere.get("error"));
        }
    }

    @Test
    void followsFromThePersonsOwnLog() throws IOException, SQLException {
        ask(alice, "direct.close", conversation);
        stop();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            connection.createStatement().execute("UPDATE membership SET closed_sequence = 3 WHERE closed_sequence = 4");
        }

        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            assertThat(offline.administration().verify().faults())
                    .singleElement()
                    .asString()
                    .contains("keeps the membership");
            assertThat(offline.administration().repairProjections().faults()).isEmpty();
        }
        server = TestServer.start(folder);
        assertThat(told("alice").get("closedSequence").longValue()).isEqualTo(4);
    }

    private JsonNode told(String name) {
        try (TestClient client = server.connect(name)) {
            return StreamSupport.stream(client.welcome().get("channels").spliterator(), false)
                    .filter(channel -> channel.get("id").textValue().equals(conversation))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long endOfOwnLog() {
        try (TestClient client = server.connect("alice")) {
            return client.welcome().at("/me/lastSequence").longValue();
        }
    }
}
