package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is put to messages, and how much of it there can be. */
class PinsAndReactionsTest extends WithTwoPeople {
    @AfterEach
    void everythingFollowsFromTheLog() {
        assertThat(server.administer("", "verify").output()).contains("all well");
    }

    private static JsonNode pins(TestClient client) {
        return client.request("channel.pins", TestClient.object().put("channelId", client.channel()))
                .get("pins");
    }

    @Test
    void pinsAreListedNewestFirstAndGoWithTheirMessage() {
        JsonNode one = alice.post("one");
        JsonNode two = bob.post("two");
        JsonNode pinned = bob.request("message.pin", about(bob, one));
        alice.request("message.pin", about(alice, two));
        assertThat(alice.request("message.pin", about(alice, one)).get("sequence"))
                .isEqualTo(pinned.get("sequence"));
        assertThat(pins(bob).findValuesAsText("text")).containsExactly("two", "one");

        bob.request("message.unpin", about(bob, two));
        assertThat(pins(alice).findValuesAsText("text")).containsExactly("one");
        alice.request("message.edit", about(alice, one).put("text", "one, edited"));
        assertThat(pins(alice).findValuesAsText("text")).containsExactly("one, edited");
        alice.request("message.delete", about(alice, one));
        assertThat(pins(alice)).isEmpty();
        assertThat(code(alice.request("message.pin", about(alice, one)))).isEqualTo("not_found");
    }

    @Test
    void aChannelHasOnlySoManyPins() {
        for (int i = 0; i < ProtocolLimits.PINS_PER_CHANNEL; i++) {
            alice.request("message.pin", about(alice, alice.post("pin " + i)));
        }
        JsonNode refused = alice.request("message.pin", about(alice, alice.post("one too many")));

        assertThat(code(refused)).isEqualTo("invalid_request");
        assertThat(refused.at("/error/message").textValue()).contains("50 pinned messages");
        assertThat(pins(alice)).hasSize(ProtocolLimits.PINS_PER_CHANNEL);
    }

    private static JsonNode react(TestClient client, JsonNode posted, int emoji) {
        return client.request("reaction.add", about(client, posted).put("emoji", Character.toString(0x1F400 + emoji)));
    }

    @Test
    void aMessageHasOnlySoManyReactions() {
        JsonNode message = alice.post("something");
        for (int i = 0; i < ProtocolLimits.REACTIONS_PER_PERSON; i++) {
            react(alice, message, i);
            react(bob, message, ProtocolLimits.REACTIONS_PER_PERSON + i);
        }
        assertThat(react(alice, message, 50).at("/error/message").textValue()).contains("with 20 emojis");
        assertThat(react(alice, message, 0).has("sequence"))
                .as("one that is there")
                .isTrue();
        try (TestClient carol = server.withUser("carol").connect("carol")) {
            for (int i = 40; i < ProtocolLimits.EMOJIS_PER_MESSAGE; i++) {
                react(carol, message, i);
            }
            assertThat(react(carol, message, 50).at("/error/message").textValue())
                    .contains("50 different reactions");
            assertThat(react(carol, message, 0).has("sequence"))
                    .as("one of those")
                    .isTrue();
        }
    }

    @Test
    void nobodyReactsWithWhatTurnsTheDirectionOfWriting() {
        JsonNode message = alice.post("something");
        JsonNode refused = alice.request("reaction.add", about(alice, message).put("emoji", "\u202e"));

        assertThat(code(refused)).isEqualTo("invalid_request");
    }

    @Test
    void nobodyTriesEmojisWithoutEnd() {
        JsonNode message = alice.post("something");
        for (int i = 0; i < ProtocolLimits.EMOJIS_TRIED; i++) {
            assertThat(react(alice, message, i).has("sequence")).isTrue();
            alice.request("reaction.remove", about(alice, message).put("emoji", Character.toString(0x1F400 + i)));
        }
        assertThat(react(alice, message, 100).at("/error/message").textValue()).contains("tried 100 emojis");
        assertThat(react(alice, message, 3).has("sequence")).isTrue();
    }
}
