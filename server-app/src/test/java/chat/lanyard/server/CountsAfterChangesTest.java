package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is unread, and what names one, as messages are edited and deleted. */
class CountsAfterChangesTest extends WithTwoPeople {
    @Test
    void countsADeletedMessageNoMore() {
        bob.close();
        JsonNode first = alice.post("@bob one");
        JsonNode second = alice.post("@bob two");
        alice.post("three");
        assertUnread(3, 2);
        delete(alice, first);
        assertUnread(2, 1);
        edit(alice, second, "nobody");
        assertUnread(2, 1);
        delete(alice, second);
        assertUnread(1, 0);
        restart();
        assertUnread(1, 0);
        JsonNode fourth = alice.post("@bob four");
        assertUnread(2, 1);

        bob.request("read", TestClient.object().put("channelId", bob.channel()).put("sequence", sequence(fourth)));
        assertUnread(0, 0);
        delete(alice, fourth);
        assertUnread(0, 0);
        alice.post("five");
        assertUnread(1, 0);
        assertThat(server.administer("", "verify").output()).contains("all well");
    }

    @Test
    void countsNoMentionThatAnEditBrings() {
        JsonNode posted = alice.post("nobody");
        edit(alice, posted, "@bob");

        assertUnread(1, 0);
    }

    private void assertUnread(int unread, int mentions) {
        try (TestClient fresh = server.connect("bob")) {
            assertThat(fresh.general().get("unread").intValue()).isEqualTo(unread);
            assertThat(fresh.general().get("mentions").intValue()).isEqualTo(mentions);
        }
    }

    /** Whatever two people do, the counters say what somebody says who goes through the log. */
    @Test
    void countsAsSomebodyWhoCountsAnew() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<TestClient> people = List.of(alice, bob);
        List<JsonNode> posted = new ArrayList<>();
        for (int round = 0; round < 150; round++) {
            TestClient actor = people.get(random.nextInt(2));
            int choice = random.nextInt(10);
            if (choice < 5 || posted.isEmpty()) {
                posted.add(actor.post(random.nextBoolean() ? "@alice @bob" : "x"));
            } else if (choice < 8) {
                delete(actor, posted.get(random.nextInt(posted.size())));
            } else if (choice < 9) {
                edit(actor, posted.get(random.nextInt(posted.size())), "@alice " + round);
            } else {
                long through = random.nextInt((int) sequence(posted.get(posted.size() - 1)));
                actor.request(
                        "read",
                        TestClient.object().put("channelId", actor.channel()).put("sequence", through));
            }
        }

        for (String name : List.of("alice", "bob")) {
            try (TestClient fresh = server.connect(name)) {
                long read = fresh.general().get("readSequence").longValue();
                List<JsonNode> unread = history().stream()
                        .filter(event -> sequence(event) > read
                                && event.at("/message/text").isTextual())
                        .filter(event ->
                                !event.get("actor").equals(fresh.welcome().at("/user/id")))
                        .toList();
                assertThat(fresh.general().get("unread").intValue())
                        .as("seed %d", seed)
                        .isEqualTo(unread.size());
                assertThat(fresh.general().get("mentions").longValue())
                        .as("seed %d", seed)
                        .isEqualTo(unread.stream()
                                .filter(event ->
                                        event.at("/message/text").textValue().contains("@" + name))
                                .count());
            }
        }
        assertThat(server.administer("", "verify").output()).contains("all well");
    }

    /** All in few batches, so that commands meet what others of the same transaction did. */
    @Test
    void keepsTheRulesWithinOneBatch() {
        JsonNode posted = alice.post("x");
        List<String> requests = new ArrayList<>();
        IntStream.range(0, 50).forEach(round -> {
            requests.add(alice.send("reaction.add", about(alice, posted).put("emoji", "a")));
            requests.add(alice.send("message.edit", about(alice, posted).put("text", "same")));
        });
        IntStream.range(0, 50).forEach(round -> requests.add(alice.send("message.delete", about(alice, posted))));
        List<Long> sequences = requests.stream()
                .map(alice::answer)
                .map(ChangedMessagesTest::sequence)
                .toList();

        long base = sequence(posted);
        assertThat(sequences.stream().distinct()).containsExactly(base + 1, base + 2, base + 3);
        assertThat(history()).hasSize((int) base + 3);
    }
}
