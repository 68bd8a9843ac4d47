package chat.lanyard.server;

import static chat.lanyard.testsupport.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What concerns one person only goes through that person's own log, to all devices of that person and to nobody else. */
class PersonalLogTest extends WithAccounts {
    @AfterEach
    void everythingFollowsFromTheLog() {
        assertThat(server.administer("", "verify").exitCode()).isZero();
    }

    private static JsonNode read(TestClient client, long sequence) {
        return client.request(
                "read", object().put("channelId", client.channel()).put("sequence", sequence));
    }

    private static ObjectNode cursor(String channel, long sequence) {
        return object().set("cursors", object().put(channel, sequence));
    }

    private static long end(TestClient client) {
        return client.welcome().at("/me/lastSequence").longValue();
    }

    @Test
    void everyDeviceLearnsLiveHowFarWasRead() {
        try (TestClient alice = server.connect("alice");
                TestClient laptop = server.connect("bob");
                TestClient phone = server.connect("bob")) {
            assertThat(end(phone)).isZero();
            alice.post("one");
            alice.post("two");
            read(laptop, 3);

            for (TestClient device : List.of(laptop, phone)) {
                JsonNode moved = device.personalEventsThrough(1).get(0);
                assertThat(moved.get("event").textValue()).isEqualTo("read.moved");
                assertThat(moved.get("channelId").textValue()).isEqualTo(device.channel());
                assertThat(moved.get("readSequence").longValue()).isEqualTo(3);
                assertThat(moved.get("actor")).isEqualTo(laptop.welcome().at("/user/id"));
            }
            try (TestClient later = server.connect("bob")) {
                assertThat(end(later)).isEqualTo(1);
                assertThat(later.general().get("readSequence").longValue()).isEqualTo(3);
                assertThat(later.general().get("unread").longValue()).isEqualTo(1);
            }
        }
    }

    @Test
    void aReadThatDoesNotMoveAppendsNothing() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.post("one");
            read(bob, 3);
            read(bob, 3);
            read(bob, 2);
            read(bob, Long.MAX_VALUE);
            assertThat(bob.request("read.all", object()).get("type").textValue())
                    .isEqualTo("result");
            alice.post("two");
            read(bob, Long.MAX_VALUE);
            assertThat(bob.personalEventsThrough(2))
                    .extracting(event -> event.get("readSequence").longValue())
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void isResumedAndReadBackLikeAnyOther() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            for (int i = 1; i <= 3; i++) {
                alice.post("message " + i);
                read(bob, 2 + i);
            }
        }
        try (TestClient bob = server.connect("bob")) {
            assertThat(bob.request("resume", cursor("me", 1)).get("unavailable"))
                    .isEmpty();
            assertThat(bob.personalEventsThrough(3))
                    .extracting(event -> event.get("sequence").longValue())
                    .containsExactly(2L, 3L);
            bob.await("caught-up");
            JsonNode page = bob.request(
                    "history", object().put("channelId", "me").put("before", 3).put("limit", 1));
            assertThat(page.at("/events/0/readSequence").longValue()).isEqualTo(4);
            assertThat(page.get("more").booleanValue()).isTrue();
            assertThat(bob.request("resume", cursor("me", 4)).at("/error/code").textValue())
                    .isEqualTo("cursor_ahead");
        }
    }

    @Test
    void nobodyElseCanReadIt() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            String id = alice.welcome().at("/user/id").textValue();
            JsonNode posted = bob.post("one");
            alice.request("message.save", about(alice, posted));
            alice.personalEventsThrough(1);
            for (String name : List.of("me:" + id, id)) {
                assertThat(bob.request("resume", cursor(name, 0)).get("unavailable"))
                        .hasSize(1);
                for (String request : List.of("history", "read", "channel.mute")) {
                    ObjectNode members =
                            object().put("channelId", name).put("sequence", 1).put("muted", true);
                    assertThat(bob.request(request, members).at("/error/code").textValue())
                            .isEqualTo("not_found");
                }
                assertThat(bob.request(
                                        "message.post",
                                        bob.message("c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11", "x")
                                                .put("channelId", name))
                                .at("/error/code")
                                .textValue())
                        .isEqualTo("not_found");
            }
            assertThat(bob.request("history", object().put("channelId", "me")).get("events"))
                    .isEmpty();
            assertThat(bob.welcome().get("channels")).hasSize(1);
        }
    }

    @Test
    void everythingIsReadAtOnce() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.post("one @bob");
            JsonNode last = alice.post("two");
            bob.request("read.all", object());
            JsonNode moved = bob.personalEventsThrough(1).get(0);
            assertThat(moved.get("readSequence")).isEqualTo(last.get("sequence"));
            bob.post("my own");
            alice.post("three");
        }
        try (TestClient bob = server.connect("bob")) {
            assertThat(bob.general().get("unread").longValue()).isEqualTo(1);
            assertThat(bob.general().get("mentions").longValue()).isZero();
        }
    }

    private static void mute(TestClient client, boolean muted) {
        ObjectNode members = object().put("channelId", client.channel()).put("muted", muted);
        assertThat(client.request("channel.mute", members).get("type").textValue())
                .isEqualTo("result");
    }

    @Test
    void everybodyIsMentionedByChannelAndHere() {
        try (TestClient alice = server.connect("alice")) {
            alice.post("lunch, @channel?");
            alice.post("@Here, and @bob");
            alice.post("not@here, @channels, @herewith");
            JsonNode gone = alice.post("never mind @here.");
            alice.request("message.delete", about(alice, gone));
        }
        assertMentions("bob", 2);
        assertMentions("alice", 0);
        restart();
        assertMentions("bob", 2);
        server.withUser("carol");
        assertMentions("carol", 0);
        try (TestClient bob = server.connect("bob")) {
            read(bob, 3);
        }
        assertMentions("bob", 1);
    }

    @Test
    void theCountsOfOneChannelAreThoseOfAWelcome() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.post("one @bob");
            alice.post("two @here");
            JsonNode gone = alice.post("three");
            bob.post("my own");
            alice.request("message.delete", about(alice, gone));
            read(bob, 3);
            JsonNode counts = bob.request("unread", object().put("channelId", bob.channel()));
            assertThat(counts.get("unread").longValue()).isEqualTo(1);
            assertThat(counts.get("mentions").longValue()).isEqualTo(1);
            assertThat(counts.get("readSequence").longValue()).isEqualTo(3);
            assertThat(counts.get("lastSequence").longValue()).isEqualTo(7);
        }
    }

    private void assertMentions(String name, long mentions) {
        try (TestClient client = server.connect(name)) {
            assertThat(client.general().get("mentions").longValue()).isEqualTo(mentions);
        }
    }

    @Test
    void theLogOfADeletedAccountStaysProvable() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            JsonNode posted = alice.post("one");
            read(bob, 3);
            mute(bob, true);
            bob.request("message.save", about(bob, posted));
        }
        assertThat(server.administer("", "user", "delete", "bob").exitCode()).isZero();
        restart();
    }
}
