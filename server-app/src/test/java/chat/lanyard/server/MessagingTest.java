package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagingTest extends WithAccounts {
    @Test
    void welcomesWithEverythingThatTheUserCanSee() {
        try (TestClient alice = server.connect("alice")) {
            JsonNode welcome = alice.welcome();
            assertThat(welcome.get("type").textValue()).isEqualTo("welcome");
            assertThat(welcome.at("/user/username").textValue()).isEqualTo("alice");
            assertThat(welcome.at("/user/role").textValue()).isEqualTo("owner");
            assertThat(welcome.at("/server/name").textValue()).isEqualTo("Test");
            assertThat(welcome.at("/server/logId").textValue()).isNotBlank();
            assertThat(welcome.get("sessionExpiresAt").textValue()).endsWith("Z");
            assertThat(welcome.get("users")).hasSize(2);
            assertThat(alice.general().get("kind").textValue()).isEqualTo("public");
            assertThat(alice.general().get("name").textValue()).isEqualTo("general");
            assertThat(alice.general().get("lastSequence").longValue()).isEqualTo(2);
            assertThat(alice.general().get("readSequence").longValue()).isEqualTo(1);
        }
    }

    @Test
    void tellsEverybodyInOrderTheSenderIncluded() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            JsonNode result = alice.post("Grüße 🎉");

            for (TestClient client : List.of(alice, bob)) {
                JsonNode event = client.eventsThrough(3).get(0);
                assertThat(event.get("event").textValue()).isEqualTo("message.posted");
                assertThat(event.get("sequence")).isEqualTo(result.get("sequence"));
                assertThat(event.get("at")).isEqualTo(result.get("at"));
                assertThat(event.get("actor")).isEqualTo(alice.welcome().at("/user/id"));
                assertThat(event.at("/message/id")).isEqualTo(result.get("messageId"));
                assertThat(event.at("/message/text").textValue()).isEqualTo("Grüße 🎉");
                assertThat(event.at("/message/attachments")).isEmpty();
            }
        }
    }

    @Test
    void postsOnceWhateverIsSentAgain() {
        String id = UUID.randomUUID().toString();
        try (TestClient alice = server.connect("alice");
                TestClient again = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            List<TestClient> senders = List.of(alice, again);
            List<String> requests = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                for (TestClient sender : senders) {
                    requests.add(sender.send("message.post", sender.message(id, "round " + round)));
                }
            }
            List<JsonNode> results = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                ObjectNode result = (ObjectNode) senders.get(i % 2).answer(requests.get(i));
                result.remove("requestId");
                results.add(result);
            }

            assertThat(results).containsOnly(results.get(0));
            JsonNode bobs = bob.request("message.post", bob.message(id, "the same id, another author"));
            assertThat(bobs.get("sequence").longValue())
                    .isEqualTo(results.get(0).get("sequence").longValue() + 1);
            assertThat(bob.eventsThrough(4)).hasSize(2);
        }
        server.close();
        server = TestServer.start(folder);
        try (TestClient alice = server.connect("alice")) {
            JsonNode result = alice.request("message.post", alice.message(id.toUpperCase(java.util.Locale.ROOT), "x"));
            assertThat(result.get("sequence").longValue()).isEqualTo(3);
            assertThat(alice.general().get("lastSequence").longValue()).isEqualTo(4);
        }
    }

    @Test
    void givesManyWritersSequencesWithoutAGap() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            IntStream.range(0, 300).forEach(number -> {
                alice.send("message.post", alice.message(UUID.randomUUID().toString(), "a" + number));
                bob.send("message.post", bob.message(UUID.randomUUID().toString(), "b" + number));
            });

            List<JsonNode> seen = alice.eventsThrough(602);
            assertThat(seen).isEqualTo(bob.eventsThrough(602));
            assertThat(seen.stream().map(event -> event.get("sequence").longValue()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(3, 602).boxed().toList());
            assertThat(seen.stream()
                            .map(event -> event.at("/message/text").textValue())
                            .filter(text -> text.startsWith("a")))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 300).mapToObj(n -> "a" + n).toList());
        }
        assertThat(server.administer("", "verify").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"channelId\":\"nowhere\"",
                "\"channelId\":\"\"",
                "\"clientMessageId\":\"1\"",
                "\"text\":\"\\u2028\""
            })
    void refusesWhatCannotBePosted(String change) {
        try (TestClient alice = server.connect("alice")) {
            String valid = alice.message(UUID.randomUUID().toString(), "x").toString();
            alice.socket()
                    .sendText(valid.replace("}", "," + change + ",\"type\":\"message.post\",\"requestId\":\"q\"}"));

            JsonNode error = alice.answer("q");
            assertThat(error.get("type").textValue()).isEqualTo("error");
            assertThat(error.at("/error/code").textValue())
                    .isEqualTo(change.contains("nowhere") ? "not_found" : "invalid_request");
        }
    }

    @Test
    void repliesOnlyToAMessageOfTheSameChannel() {
        try (TestClient alice = server.connect("alice")) {
            String first = alice.post("question").get("messageId").textValue();
            ObjectNode reply = alice.message(UUID.randomUUID().toString(), "answer");

            assertThat(code(alice.request("message.post", reply.deepCopy().put("replyTo", "elsewhere:1"))))
                    .isEqualTo("invalid_request");
            assertThat(code(alice.request("message.post", reply.deepCopy().put("replyTo", alice.channel() + ":99"))))
                    .isEqualTo("invalid_request");
            alice.request("message.post", reply.put("replyTo", first));
            JsonNode event = alice.eventsThrough(4).get(1);
            assertThat(event.at("/message/replyTo").textValue()).isEqualTo(first);
        }
    }

    @Test
    void ignoresIdentityInAFrame() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.request(
                    "message.post",
                    alice.message(UUID.randomUUID().toString(), "not bob")
                            .put("actor", bob.welcome().at("/user/id").textValue())
                            .put("userId", bob.welcome().at("/user/id").textValue()));

            assertThat(bob.eventsThrough(3).get(0).get("actor"))
                    .isEqualTo(alice.welcome().at("/user/id"));
        }
    }

    @Test
    void pagesThroughTheHistory() {
        try (TestClient alice = server.connect("alice")) {
            IntStream.range(0, 60).forEach(number -> alice.post("m" + number));

            JsonNode newest = alice.request("history", channel(alice));
            assertThat(sequences(newest)).containsExactlyElementsOf(range(13, 62));
            assertThat(newest.get("more").booleanValue()).isTrue();
            JsonNode oldest = alice.request("history", channel(alice).put("before", 13));
            assertThat(sequences(oldest)).containsExactlyElementsOf(range(1, 12));
            assertThat(oldest.get("more").booleanValue()).isFalse();
            assertThat(oldest.at("/events/0/event").textValue()).isEqualTo("member.joined");
            assertThat(oldest.at("/events/0/user/username").textValue()).isEqualTo("alice");
            assertThat(sequences(alice.request(
                            "history", channel(alice).put("limit", 1).put("before", 62))))
                    .containsExactly(61L);
            assertThat(sequences(alice.request(
                            "history", channel(alice).put("limit", 200).put("before", 999))))
                    .hasSize(62);
            assertThat(sequences(alice.request("history", channel(alice).put("before", 1))))
                    .isEmpty();
            assertThat(code(alice.request("history", channel(alice).put("limit", 0))))
                    .isEqualTo("invalid_request");
            assertThat(code(alice.request("history", channel(alice).put("limit", 201))))
                    .isEqualTo("invalid_request");
            assertThat(code(alice.request("history", TestClient.object().put("channelId", "nowhere"))))
                    .isEqualTo("not_found");
        }
    }

    @Test
    void cutsAPageOfHugeTextsToOneFrame() {
        String huge = "\u0001".repeat(8_000);
        try (TestClient alice = server.connect("alice")) {
            IntStream.range(0, 15).forEach(number -> alice.post(huge));
            alice.eventsThrough(17);
            String request = alice.send("history", channel(alice).put("limit", 200));
            String text = alice.socket().readText();
            while (!text.contains("\"" + request + "\"")) {
                text = alice.socket().readText(); // presence comes when it likes
            }

            assertThat(text.length()).isLessThanOrEqualTo(256 * 1024);
            JsonNode page = TestClient.parse(text);
            assertThat(page.get("requestId").textValue()).isEqualTo(request);
            assertThat(page.get("more").booleanValue()).isTrue();
            assertThat(sequences(page)).containsExactlyElementsOf(range(13, 17));
        }
    }

    private static ObjectNode channel(TestClient client) {
        return TestClient.object().put("channelId", client.channel());
    }

    private static List<Long> sequences(JsonNode page) {
        List<Long> sequences = new ArrayList<>();
        page.get("events").forEach(event -> sequences.add(event.get("sequence").longValue()));
        return sequences;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
