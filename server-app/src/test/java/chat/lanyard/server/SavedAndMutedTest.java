package chat.lanyard.server;

import static chat.lanyard.testsupport.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person has muted and put by, on all their devices and over a restart. */
class SavedAndMutedTest extends WithAccounts {
    @AfterEach
    void everythingFollowsFromTheLog() {
        assertThat(server.administer("", "verify").exitCode()).isZero();
    }

    private static long end(TestClient client) {
        return client.welcome().at("/me/lastSequence").longValue();
    }

    @Test
    void aMuteIsKeptUntilItIsTakenBack() {
        try (TestClient bob = server.connect("bob")) {
            mute(bob, true);
            mute(bob, true);
            assertThat(bob.personalEventsThrough(1).get(0).get("muted").booleanValue())
                    .isTrue();
        }
        restart();
        try (TestClient bob = server.connect("bob");
                TestClient alice = server.connect("alice")) {
            assertThat(bob.general().get("muted").booleanValue()).isTrue();
            assertThat(alice.general().get("muted").booleanValue()).isFalse();
            assertThat(end(bob)).isEqualTo(1);
            mute(bob, false);
        }
        try (TestClient bob = server.connect("bob")) {
            assertThat(bob.general().get("muted").booleanValue()).isFalse();
        }
    }

    private static void mute(TestClient client, boolean muted) {
        ObjectNode members = object().put("channelId", client.channel()).put("muted", muted);
        assertThat(client.request("channel.mute", members).get("type").textValue())
                .isEqualTo("result");
    }

    @Test
    void pagesOfSavedMessagesAreFullAlthoughOneHasLeftSomeOfTheChannels() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            JsonNode kept = alice.post("kept");
            bob.request("message.save", saving(bob.channel(), kept));
            String channel = ChannelTalk.made(bob, "public", "left-again");
            for (int i = 0; i < 3; i++) {
                bob.request("message.save", saving(channel, ChannelTalk.post(bob, channel, "out of sight")));
            }
            ChannelTalk.ask(bob, "channel.leave", channel);

            JsonNode page = bob.request("saved", object().put("limit", 2));
            assertThat(page.get("messages").findValuesAsText("text")).containsExactly("kept");
            assertThat(page.get("more").booleanValue()).isFalse();
        }
    }

    private static ObjectNode saving(String channel, JsonNode posted) {
        return object().put("channelId", channel)
                .put("messageId", posted.get("messageId").textValue());
    }

    @Test
    void savedMessagesAreListedAsTheyAreNow() {
        try (TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            JsonNode one = alice.post("one");
            JsonNode two = alice.post("two");
            JsonNode three = alice.post("three");
            for (JsonNode message : List.of(one, two, three, one)) {
                bob.request("message.save", about(bob, message));
            }
            alice.request("message.edit", about(alice, two).put("text", "two, mended"));
            alice.request("message.delete", about(alice, three));

            JsonNode saved = bob.request("saved", object()).get("messages");
            assertThat(saved).hasSize(3);
            assertThat(saved.get(0).get("text").isNull()).isTrue();
            assertThat(saved.get(1).get("text").textValue()).isEqualTo("two, mended");
            assertThat(saved.get(1).get("savedSequence").longValue()).isEqualTo(2);
            assertThat(saved.get(1).get("actor")).isEqualTo(alice.welcome().at("/user/id"));
            assertThat(saved.get(2).get("messageId")).isEqualTo(one.get("messageId"));

            JsonNode page = bob.request("saved", object().put("before", 3).put("limit", 1));
            assertThat(page.get("messages")).hasSize(1);
            assertThat(page.get("more").booleanValue()).isTrue();

            bob.request("message.unsave", about(bob, three));
            bob.request("message.unsave", about(bob, three));
            assertThat(bob.request("saved", object()).get("messages")).hasSize(2);
            assertThat(bob.personalEventsThrough(4))
                    .extracting(event -> event.get("event").textValue())
                    .containsExactly("message.saved", "message.saved", "message.saved", "message.unsaved");
            assertThat(alice.request("saved", object()).get("messages")).isEmpty();
        }
    }

    @Test
    void onlyAMessageThatIsThereCanBeSaved() {
        try (TestClient bob = server.connect("bob")) {
            JsonNode gone = bob.post("gone");
            bob.request("message.delete", about(bob, gone));
            for (String message : List.of(gone.get("messageId").textValue(), bob.channel() + ":1", "x", "me:1")) {
                ObjectNode members = object().put("channelId", bob.channel()).put("messageId", message);
                assertThat(bob.request("message.save", members)
                                .at("/error/code")
                                .textValue())
                        .isEqualTo("not_found");
            }
        }
    }
}
