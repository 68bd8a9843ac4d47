package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits, deletions, reactions: who may, what everybody sees, and that asking again does nothing more. */
class ChangedMessagesTest extends WithTwoPeople {
    private static JsonNode react(TestClient client, String how, JsonNode posted, String emoji) {
        return client.request("reaction." + how, about(client, posted).put("emoji", emoji));
    }

    private JsonNode stored(long sequence) {
        return history().stream()
                .filter(event -> sequence(event) == sequence)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsEverybodyOfAnEdit() {
        JsonNode posted = alice.post("Helo");
        JsonNode edited = edit(alice, posted, "Hello");

        JsonNode event = bob.eventsThrough(sequence(edited)).get(1);
        assertThat(event.get("event").textValue()).isEqualTo("message.edited");
        assertThat(event.get("messageId")).isEqualTo(posted.get("messageId"));
        assertThat(event.get("text").textValue()).isEqualTo("Hello");
        assertThat(event.get("at")).isEqualTo(edited.get("at"));
        assertThat(event.has("erased")).isFalse();
        assertThat(stored(sequence(edited))).isEqualTo(event);
        assertThat(sequence(edited)).isEqualTo(sequence(posted) + 1);
    }

    @Test
    void answersAnEditThatChangesNothingWithTheEventThatGaveTheText() {
        JsonNode posted = alice.post("one");
        JsonNode two = edit(alice, posted, "two");

        assertThat(sequence(edit(alice, posted, "two"))).isEqualTo(sequence(two));
        assertThat(edit(alice, posted, "two").get("at")).isEqualTo(two.get("at"));
        JsonNode one = edit(alice, posted, "one");
        assertThat(sequence(one)).isEqualTo(sequence(two) + 1);
        assertThat(sequence(edit(alice, posted, "one"))).isEqualTo(sequence(one));
        JsonNode untouched = alice.post("untouched");
        assertThat(sequence(edit(alice, untouched, "untouched"))).isEqualTo(sequence(untouched));
    }

    @Test
    void letsOnlyTheAuthorChangeAMessage() {
        JsonNode posted = alice.post("mine");

        assertThat(code(edit(bob, posted, "yours"))).isEqualTo("forbidden");
        assertThat(code(delete(bob, posted))).isEqualTo("forbidden");
        assertThat(stored(sequence(posted)).at("/message/text").textValue()).isEqualTo("mine");
    }

    @Test
    void erasesAMessageAndItsEditsForGood() {
        JsonNode posted = alice.post("secret one");
        JsonNode edited = edit(alice, posted, "secret two");
        JsonNode deleted = delete(alice, posted);

        assertThat(bob.eventsThrough(sequence(deleted)).get(2).get("event").textValue())
                .isEqualTo("message.deleted");
        for (int round = 0; round < 2; round++) {
            assertThat(history().toString()).doesNotContain("secret");
            JsonNode post = stored(sequence(posted));
            assertThat(post.get("event").textValue()).isEqualTo("message.posted");
            assertThat(post.get("erased").booleanValue()).isTrue();
            assertThat(post.at("/message/id")).isEqualTo(posted.get("messageId"));
            assertThat(post.at("/message/clientMessageId").textValue()).hasSize(36);
            assertThat(post.get("message").has("text")).isFalse();
            JsonNode edit = stored(sequence(edited));
            assertThat(edit.get("event").textValue()).isEqualTo("message.edited");
            assertThat(edit.get("erased").booleanValue()).isTrue();
            assertThat(edit.get("messageId")).isEqualTo(posted.get("messageId"));
            assertThat(edit.has("text")).isFalse();
            restart();
        }
        assertThat(server.administer("", "verify").output()).contains("all well");
    }

    @Test
    void sendsErasedEventsInAResume() {
        JsonNode posted = alice.post("secret");
        JsonNode deleted = delete(alice, posted);
        ObjectNode members = TestClient.object();
        members.putObject("cursors").put(alice.channel(), 0);
        try (TestClient late = server.connect("bob")) {
            late.request("resume", members);

            List<JsonNode> events = late.eventsThrough(sequence(deleted));
            assertThat(events).hasSize((int) sequence(deleted));
            assertThat(events).isEqualTo(history());
            assertThat(events.get((int) sequence(posted) - 1).get("erased").booleanValue())
                    .isTrue();
        }
    }

    @Test
    void deletesOnce() {
        JsonNode posted = alice.post("x");
        JsonNode deleted = delete(alice, posted);
        restart();

        assertThat(sequence(delete(alice, posted))).isEqualTo(sequence(deleted));
        assertThat(delete(alice, posted).get("at")).isEqualTo(deleted.get("at"));
        assertThat(code(delete(bob, posted))).isEqualTo("forbidden");
        assertThat(history()).hasSize((int) sequence(deleted));
    }

    @Test
    void changesADeletedMessageNoMore() {
        JsonNode posted = alice.post("x");
        delete(alice, posted);

        assertThat(code(edit(alice, posted, "y"))).isEqualTo("not_found");
        assertThat(code(react(bob, "add", posted, "👍"))).isEqualTo("not_found");
        assertThat(code(react(bob, "remove", posted, "👍"))).isEqualTo("not_found");
    }

    @Test
    void givesAnErasedMessageSentAgainItsFirstAnswer() {
        String id = "c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11";
        JsonNode posted = alice.request("message.post", alice.message(id, "x"));
        delete(alice, posted);

        JsonNode again = alice.request("message.post", alice.message(id, "x"));
        assertThat(sequence(again)).isEqualTo(sequence(posted));
    }

    @Test
    void addsAndRemovesAReactionOnce() {
        JsonNode posted = alice.post("x");
        JsonNode added = react(bob, "add", posted, "👍🏽");
        assertThat(sequence(react(bob, "add", posted, "👍🏽"))).isEqualTo(sequence(added));
        JsonNode removed = react(bob, "remove", posted, "👍🏽");
        restart();
        assertThat(sequence(react(bob, "remove", posted, "👍🏽"))).isEqualTo(sequence(removed));
        assertThat(react(bob, "remove", posted, "👍🏽").get("at")).isEqualTo(removed.get("at"));
        assertThat(sequence(react(alice, "remove", posted, "👍🏽"))).isEqualTo(sequence(posted));
        JsonNode again = react(bob, "add", posted, "👍🏽");

        assertThat(sequence(again)).isEqualTo(sequence(removed) + 1);
        JsonNode event = stored(sequence(added));
        assertThat(event.get("event").textValue()).isEqualTo("reaction.added");
        assertThat(event.get("emoji").textValue()).isEqualTo("👍🏽");
        assertThat(event.get("actor")).isEqualTo(bob.welcome().at("/user/id"));
        assertThat(stored(sequence(removed)).get("event").textValue()).isEqualTo("reaction.removed");
        assertThat(history()).hasSize((int) sequence(again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"general:1", "%s:1", "%s:99", "%s:0", "%s:-1", "%s:x", "other:3"})
    void findsNoMessageWhereThereIsNone(String id) {
        ObjectNode members = TestClient.object()
                .put("channelId", alice.channel())
                .put("messageId", String.format(id, alice.channel()))
                .put("text", "x")
                .put("emoji", "👍");

        for (String type : List.of("message.edit", "message.delete", "reaction.add", "reaction.remove")) {
            assertThat(code(alice.request(type, members.deepCopy()))).as(type).isEqualTo("not_found");
            assertThat(code(alice.request(type, members.deepCopy().put("channelId", "other"))))
                    .as(type)
                    .isEqualTo("not_found");
        }
    }

    /** An id of another spelling would be kept as it was sent, where no client finds the message that it is about. */
    @ParameterizedTest
    @ValueSource(strings = {"%s:+%d", "%s:0%d", "%s:\u0663", "%s: %d", "%s:%d "})
    void knowsAMessageByOneSpellingOfItsIdOnly(String spelling) {
        JsonNode posted = alice.post("x");
        assertThat(sequence(posted)).isEqualTo(3);
        String id = String.format(spelling, alice.channel(), sequence(posted));
        ObjectNode members = TestClient.object()
                .put("channelId", alice.channel())
                .put("messageId", id)
                .put("text", "y")
                .put("emoji", "👍");

        for (String type : List.of("message.edit", "message.delete", "reaction.add", "reaction.remove")) {
            assertThat(code(alice.request(type, members.deepCopy()))).as(type).isIn("not_found", "invalid_request");
        }
        ObjectNode reply = alice.message("c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11", "reply");
        assertThat(code(alice.request("message.post", reply.put("replyTo", id))))
                .isEqualTo("invalid_request");
        assertThat(history()).hasSize(3);
    }

    @Test
    void refusesAThousandAndFirstEdit() {
        JsonNode posted = alice.post("0");
        List<String> requests = IntStream.rangeClosed(1, 1_001)
                .mapToObj(number ->
                        alice.send("message.edit", about(alice, posted).put("text", String.valueOf(number))))
                .toList();
        List<JsonNode> answers = requests.stream().map(alice::answer).toList();

        assertThat(answers.get(999).has("sequence")).isTrue();
        assertThat(code(answers.get(1_000))).isEqualTo("invalid_request");
        assertThat(sequence(edit(alice, posted, "1000"))).isEqualTo(sequence(answers.get(999)));
        assertThat(sequence(delete(alice, posted))).isEqualTo(sequence(answers.get(999)) + 1);
    }
}
