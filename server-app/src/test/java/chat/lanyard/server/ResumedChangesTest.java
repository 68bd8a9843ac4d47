package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client that was away gets of everything that can happen meanwhile. */
class ResumedChangesTest {
    @TempDir
    Path folder;

    private static ObjectNode about(TestClient client, JsonNode posted) {
        return TestClient.object()
                .put("channelId", client.channel())
                .put("messageId", posted.get("messageId").textValue());
    }

    private static ObjectNode cursor(TestClient client, long sequence) {
        ObjectNode members = TestClient.object();
        members.putObject("cursors").put(client.channel(), sequence);
        return members;
    }

    private static JsonNode next(TestClient client) {
        return client.await(frame -> !frame.get("type").textValue().equals("presence"));
    }

    @Test
    void bringsEveryKindOfEventOfTheGap() {
        try (TestServer server = TestServer.start(folder).withUser("alice").withUser("bob");
                TestClient alice = server.connect("alice")) {
            JsonNode before = alice.post("before");
            JsonNode gone = alice.post("gone");
            alice.request("message.edit", about(alice, before).put("text", "after"));
            alice.request("reaction.add", about(alice, before).put("emoji", "👍"));
            alice.request("reaction.remove", about(alice, before).put("emoji", "👍"));
            alice.request("message.edit", about(alice, gone).put("text", "still gone"));
            alice.request("message.delete", about(alice, gone));
            server.withUser("carol");
            server.administer("", "user", "delete", "carol");
            alice.post("last");
            try (TestClient bob = server.connect("bob")) {
                String request = bob.send("resume", cursor(bob, 2));

                List<JsonNode> events = bob.eventsThrough(12);
                assertThat(events)
                        .extracting(event -> event.get("event").textValue())
                        .containsExactly(
                                "message.posted",
                                "message.posted",
                                "message.edited",
                                "reaction.added",
                                "reaction.removed",
                                "message.edited",
                                "message.deleted",
                                "member.joined",
                                "member.left",
                                "message.posted");
                assertThat(events)
                        .filteredOn(event -> event.path("erased").booleanValue())
                        .extracting(event -> event.get("sequence").longValue())
                        .containsExactly(4L, 8L);
                assertThat(events.toString()).doesNotContain("gone");
                assertThat(bob.await("caught-up").get("requestId").textValue()).isEqualTo(request);
            }
        }
    }

    /** Of all lengths, so that the guess of how many fit into a page is wrong again and again. */
    @Test
    void bringsLongAndShortMessagesEachOnce() {
        try (TestServer server = TestServer.start(folder).withUser("alice").withUser("bob");
                TestClient alice = server.connect("alice")) {
            IntStream.range(0, 400).forEach(number -> alice.post(number / 50 % 2 == 0 ? "x" : "\u0001".repeat(8_000)));
            try (TestClient bob = server.connect("bob")) {
                bob.request("resume", cursor(bob, 0));
                List<Long> seen = new ArrayList<>();
                JsonNode frame = next(bob);
                while (frame.has("events")) {
                    frame.get("events")
                            .forEach(event -> seen.add(event.get("sequence").longValue()));
                    assertThat(frame.get("remaining").longValue()).isEqualTo(402 - seen.size());
                    frame = next(bob);
                }

                assertThat(seen)
                        .isEqualTo(LongStream.rangeClosed(1, 402).boxed().toList());
            }
        }
    }

    @Test
    void namesTheChannelOfWhichOneIsNoMemberAnyMore() throws Exception {
        TestServer.start(folder).withUser("alice").withUser("bob").close();
        String url = "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DELETE FROM membership WHERE account_id = (SELECT id FROM account WHERE username = 'bob')");
        }
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            JsonNode result = bob.request("resume", cursor(alice, 1));

            assertThat(result.get("unavailable").toString()).isEqualTo("[\"" + alice.channel() + "\"]");
            assertThat(next(bob).get("type").textValue()).isEqualTo("caught-up");
        }
    }
}
