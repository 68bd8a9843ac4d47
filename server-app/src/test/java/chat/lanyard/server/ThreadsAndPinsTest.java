package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads, pins, past edits and moderation on the wire; that all of it follows from the log is verified at the end. */
class ThreadsAndPinsTest extends WithTwoPeople {
    @AfterEach
    void everythingFollowsFromTheLog() {
        assertThat(server.administer("", "verify").output()).contains("all well");
    }

    private List<String> offlineFaults() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().verify().faults();
        }
    }

    private static JsonNode reply(TestClient client, JsonNode answered, String text) {
        String answeredId = answered.get("messageId").textValue();
        return client.request(
                "message.post",
                client.message(UUID.randomUUID().toString(), text).put("replyTo", answeredId));
    }

    private static JsonNode thread(TestClient client, JsonNode root, Integer limit) {
        return client.request("thread", about(client, root).put("limit", limit));
    }

    private static JsonNode threads(TestClient client) {
        return client.request("threads", TestClient.object()).get("threads");
    }

    private JsonNode stored(TestClient client, JsonNode posted) {
        ObjectNode page = TestClient.object()
                .put("channelId", client.channel())
                .put("before", posted.get("sequence").longValue() + 1)
                .put("limit", 1);
        return client.request("history", page).at("/events/0");
    }

    @Test
    void aReplyToAReplyStandsInTheThreadOfTheFirstMessage() {
        JsonNode root = alice.post("Here is how");
        JsonNode first = reply(bob, root, "With the cable cut too?");
        JsonNode second = reply(alice, first, "Yes");

        assertThat(stored(bob, second).at("/message/replyTo")).isEqualTo(root.get("messageId"));
        assertThat(thread(bob, root, 50).get("events").findValuesAsText("text"))
                .containsExactly("Here is how", "With the cable cut too?", "Yes");
    }

    @Test
    void onlyAMessageOfTheChannelCanBeAnswered() {
        alice.post("something");
        ObjectNode joining = alice.message(UUID.randomUUID().toString(), "?").put("replyTo", alice.channel() + ":1");

        assertThat(code(alice.request("message.post", joining))).isEqualTo("invalid_request");
    }

    @Test
    void aThreadComesInPagesWithWhatBecameOfItsMessages() {
        JsonNode root = alice.post("root");
        JsonNode one = reply(bob, root, "one");
        reply(bob, root, "two");
        alice.request("message.edit", about(alice, root).put("text", "root, edited"));
        bob.request("reaction.add", about(bob, one).put("emoji", "👍"));

        JsonNode newest = thread(bob, root, 1);
        assertThat(newest.get("more").booleanValue()).isTrue();
        assertThat(newest.get("events").findValuesAsText("text")).containsExactly("root", "two", "root, edited");
        JsonNode whole = thread(bob, root, 2);
        assertThat(whole.get("more").booleanValue()).isFalse();
        assertThat(whole.get("events").findValuesAsText("event"))
                .containsExactly(
                        "message.posted", "message.posted", "message.posted", "message.edited", "reaction.added");
        assertThat(code(thread(bob, alice.message("x", "x").put("messageId", "general:999"), 5)))
                .isEqualTo("not_found");
    }

    @Test
    void threadsTellWhatIsUnreadOnAllDevices() {
        JsonNode root = alice.post("root");
        reply(bob, root, "one");
        JsonNode last = reply(bob, root, "two");

        JsonNode ofAlice = threads(alice).get(0);
        assertThat(ofAlice.get("replies").longValue()).isEqualTo(2);
        assertThat(ofAlice.get("unread").longValue()).isEqualTo(2);
        assertThat(ofAlice.get("lastSequence")).isEqualTo(last.get("sequence"));
        assertThat(threads(bob).at("/0/unread").longValue()).isZero();

        try (TestClient phone = server.connect("alice")) {
            alice.request("thread.read", about(alice, root).put("sequence", 1_000_000));
            JsonNode read = phone.await(
                            frame -> frame.path("channelId").asText().equals("me"))
                    .at("/events/0");
            assertThat(read.get("event").textValue()).isEqualTo("thread.read");
            assertThat(read.get("readSequence")).isEqualTo(last.get("sequence"));
            assertThat(threads(phone).at("/0/unread").longValue()).isZero();
        }
        reply(bob, root, "three");
        assertThat(threads(alice).at("/0/unread").longValue()).isEqualTo(1);
        reply(alice, root, "four: who replies has read what stands before");
        assertThat(threads(alice).at("/0/unread").longValue()).isZero();
    }

    @Test
    void aDeletedReplyCountsNoMoreAndIsStillKnownAsAReply() {
        JsonNode root = alice.post("root");
        JsonNode gone = reply(bob, root, "gone");
        reply(bob, root, "stays");
        bob.request("message.delete", about(bob, gone));

        assertThat(threads(alice).at("/0/replies").longValue()).isEqualTo(1);
        JsonNode erased = stored(alice, gone);
        assertThat(erased.get("erased").booleanValue()).isTrue();
        assertThat(erased.at("/message/replyTo")).isEqualTo(root.get("messageId"));
        assertThat(erased.toString()).doesNotContain("gone");
    }

    @Test
    void aDeletedRootKeepsItsPlaceAndItsReplies() {
        JsonNode root = alice.post("secret");
        reply(bob, root, "stays");
        alice.request("message.delete", about(alice, root));

        JsonNode thread = thread(bob, root, 50).get("events");
        assertThat(thread.findValuesAsText("event"))
                .containsExactly("message.posted", "message.posted", "message.deleted");
        assertThat(thread.toString()).doesNotContain("secret").contains("stays");
        assertThat(threads(bob).at("/0/text").isNull()).isTrue();
    }

    @Test
    void whoeverMayReadSeesWhatAMessageSaidBeforeUntilItIsDeleted() {
        JsonNode ofBob = bob.post("one");
        bob.request("message.edit", about(bob, ofBob).put("text", "two"));
        JsonNode ofAlice = alice.post("mine");
        alice.request("message.edit", about(alice, ofAlice).put("text", "my own"));

        assertThat(bob.request("message.edits", about(bob, ofBob)).findValuesAsText("text"))
                .containsExactly("one", "two");
        assertThat(alice.request("message.edits", about(alice, ofBob)).findValuesAsText("text"))
                .containsExactly("one", "two");
        assertThat(bob.request("message.edits", about(bob, ofAlice)).findValuesAsText("text"))
                .containsExactly("mine", "my own");
        bob.request("message.delete", about(bob, ofBob));
        assertThat(code(bob.request("message.edits", about(bob, ofBob)))).isEqualTo("not_found");
    }

    @Test
    void aModeratorDeletesAMessageOfSomebodyElse() {
        JsonNode ofBob = bob.post("spam");
        JsonNode ofAlice = alice.post("mine");
        long before =
                alice.request("threads", TestClient.object()).get("threads").size();
        JsonNode deleted = alice.request("message.delete", about(alice, ofBob));

        JsonNode event = stored(bob, deleted);
        assertThat(event.get("event").textValue()).isEqualTo("message.deleted");
        assertThat(event.get("actor")).isNotEqualTo(stored(bob, ofBob).get("actor"));
        assertThat(stored(bob, ofBob).toString()).doesNotContain("spam");
        assertThat(code(bob.request("message.delete", about(bob, ofAlice)))).isEqualTo("forbidden");
    }

    @Test
    void whatDoesNotFollowFromTheLogIsFoundAndMadeAgain() throws Exception {
        JsonNode root = alice.post("root");
        reply(bob, root, "one");
        bob.request("message.pin", about(bob, root));
        alice.request("thread.read", about(alice, root).put("sequence", 1_000_000));
        stop();
        for (String change : List.of(
                "DELETE FROM pin",
                "UPDATE pin SET present = FALSE",
                "DELETE FROM thread_reply",
                "UPDATE thread_reply SET root_author = account_id",
                "UPDATE thread_read SET read_sequence = 1",
                "INSERT INTO thread_reply SELECT channel_id, root, 99, account_id, root_author, at FROM thread_reply")) {
            tamper(change);
            assertThat(offlineFaults()).as(change).isNotEmpty();
            try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
                assertThat(offline.administration().repairProjections().faults())
                        .isEmpty();
            }
            assertThat(offlineFaults()).as(change).isEmpty();
        }
        startAgain();
    }

    private void tamper(String change) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }
}
