package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.about;
import static chat.lanyard.server.ChannelTalk.ask;
import static chat.lanyard.server.ChannelTalk.entered;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.eventsUntil;
import static chat.lanyard.server.ChannelTalk.id;
import static chat.lanyard.server.ChannelTalk.kinds;
import static chat.lanyard.server.ChannelTalk.made;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static chat.lanyard.server.ChannelTalk.post;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Channels, conversations and who is in them, on a real server. */
class ChannelsTest extends WithThreePeople {
    @Test
    void aPublicChannelIsFoundJoinedAndLeft() {
        String channel = made(bob, "public", name);
        assertThat(entered(bob, channel).get("createdBy").textValue()).isEqualTo(id(bob));
        assertThat(kinds(eventsUntil(bob, channel, "member.joined"))).endsWith("member.joined");

        JsonNode listing = browse(carol, name).get(0);
        assertThat(listing.get("joined").booleanValue()).isFalse();
        assertThat(listing.get("members").intValue()).isEqualTo(1);
        assertThat(error(post(carol, channel, "not yet"))).isEqualTo("not_found");

        long joined = ask(carol, "channel.join", channel).get("sequence").longValue();
        JsonNode summary = entered(carol, channel);
        assertThat(summary.get("name").textValue()).isEqualTo(name);
        assertThat(summary.get("unread").intValue()).isZero();
        assertThat(summary.get("lastSequence").longValue()).isGreaterThanOrEqualTo(joined);
        post(bob, channel, "welcome");
        List<JsonNode> events = eventsUntil(carol, channel, "message.posted");
        assertThat(kinds(events)).containsExactly("member.joined", "message.posted");
        assertThat(events.get(0).get("sequence").longValue()).isEqualTo(joined);
        assertThat(members(bob, channel)).containsExactlyInAnyOrder(id(bob), id(carol));

        assertThat(ask(carol, "channel.leave", channel).has("sequence")).isTrue();
        post(bob, channel, "gone");
        assertThat(kinds(eventsUntil(carol, channel, "member.left"))).containsExactly("member.left");
        assertThat(error(ask(carol, "history", channel))).isEqualTo("not_found");
        assertThat(error(ask(carol, "channel.leave", channel))).isEqualTo("not_found");
    }

    @Test
    void joiningTwiceChangesNothing() {
        String channel = made(bob, "public", name);
        long joined = ask(carol, "channel.join", channel).get("sequence").longValue();

        assertThat(ask(carol, "channel.join", channel).get("sequence").longValue())
                .isEqualTo(joined);
        assertThat(ask(bob, "channel.invite", channel, carol).get("sequence").longValue())
                .isEqualTo(joined);
    }

    @Test
    void whoIsRemovedGetsNothingAfterTheEventThatSaysSo() {
        String channel = made(bob, "private", name);
        ask(bob, "channel.invite", channel, carol);
        entered(carol, channel);
        long removed =
                ask(bob, "channel.remove", channel, carol).get("sequence").longValue();
        post(bob, channel, "among ourselves");
        ask(bob, "channel.update", channel);

        List<JsonNode> events = eventsUntil(carol, channel, "member.left");
        JsonNode left = events.get(events.size() - 1);
        assertThat(left.get("sequence").longValue()).isEqualTo(removed);
        assertThat(left.get("userId").textValue()).isEqualTo(id(carol));
        assertThat(left.get("actor").textValue()).isEqualTo(id(bob));
        ObjectNode cursors = TestClient.object();
        cursors.putObject("cursors").put(channel, 0);
        assertThat(carol.request("resume", cursors).get("unavailable").get(0).textValue())
                .isEqualTo(channel);
        carol.await("caught-up");
        String ping = carol.send("channel.browse", TestClient.object());
        carol.await(frame -> {
            assertThat(frame.path("channelId").textValue()).isNotEqualTo(channel);
            return ping.equals(frame.path("requestId").textValue());
        });
        try (TestClient again = server.connect("carol")) {
            assertThat(ids(again.welcome().get("channels"))).doesNotContain(channel);
        }
    }

    @Test
    void whoComesBackSeesAllThatWasSaidMeanwhile() {
        String channel = made(bob, "private", name);
        ask(bob, "channel.invite", channel, carol);
        entered(carol, channel);
        ask(bob, "channel.remove", channel, carol);
        post(bob, channel, "while you were away");
        ask(bob, "channel.invite", channel, carol);

        entered(carol, channel);
        post(bob, channel, "back again");
        assertThat(kinds(eventsUntil(carol, channel, "message.posted")))
                .containsExactly("member.joined", "member.left", "member.joined", "message.posted");
        assertThat(ask(carol, "history", channel).get("events").toString()).contains("while you were away");
    }

    @Test
    void aChangeIsOneEventWithAllThatTheChannelIsNow() {
        String channel = made(bob, "public", name);
        bob.request("channel.update", about(channel).put("topic", "  Cafe\u0301   today "));
        bob.request("channel.update", about(channel).put("description", "What for\nand how"));
        JsonNode same = bob.request("channel.update", about(channel).put("topic", "Café today"));
        JsonNode renamed = bob.request("channel.update", about(channel).put("name", name + "-2"));

        assertThat(same.get("sequence").longValue())
                .isEqualTo(renamed.get("sequence").longValue() - 1);
        JsonNode history = ask(bob, "history", channel).get("events");
        assertThat(history.get(0).get("event").textValue()).isEqualTo("channel.changed");
        JsonNode last = history.get(history.size() - 1).get("channel");
        assertThat(last.toString())
                .isEqualTo("{\"name\":\"" + name
                        + "-2\",\"topic\":\"Café today\",\"description\":\"What for\\nand how\",\"archived\":false}");
        try (TestClient again = server.connect("bob")) {
            JsonNode summary = StreamSupport.stream(
                            again.welcome().get("channels").spliterator(), false)
                    .filter(each -> each.get("id").textValue().equals(channel))
                    .findFirst()
                    .orElseThrow();
            assertThat(summary.get("description").textValue()).isEqualTo("What for\nand how");
            assertThat(summary.get("topic").textValue()).isEqualTo("Café today");
        }
    }

    @Test
    void anArchivedChannelCanOnlyBeRead() {
        String channel = made(bob, "public", name);
        JsonNode posted = post(bob, channel, "before");
        ask(bob, "channel.archive", channel);
        ObjectNode message =
                about(channel).put("messageId", posted.get("messageId").textValue());

        assertThat(error(post(bob, channel, "after"))).isEqualTo("forbidden");
        assertThat(error(bob.request("message.edit", message.deepCopy().put("text", "x"))))
                .isEqualTo("forbidden");
        assertThat(error(bob.request("message.delete", message.deepCopy()))).isEqualTo("forbidden");
        assertThat(error(bob.request("reaction.add", message.deepCopy().put("emoji", "👍"))))
                .isEqualTo("forbidden");
        assertThat(error(bob.request("channel.update", about(channel).put("topic", "x"))))
                .isEqualTo("forbidden");
        assertThat(error(ask(bob, "channel.invite", channel, carol))).isEqualTo("forbidden");
        assertThat(browse(carol, name).get(0).get("archived").booleanValue()).isTrue();
        assertThat(ask(carol, "channel.join", channel).has("sequence")).isTrue();
        assertThat(ask(carol, "history", channel).get("events").toString()).contains("before");

        ask(bob, "channel.restore", channel);
        assertThat(post(bob, channel, "after").has("sequence")).isTrue();
    }

    @Test
    void thereIsOneConversationForEachSetOfPeople() {
        String two = openDirect(alice, bob).get("channelId").textValue();
        String three = openDirect(alice, bob, carol).get("channelId").textValue();

        assertThat(openDirect(bob, alice).get("channelId").textValue()).isEqualTo(two);
        assertThat(openDirect(bob, alice, bob).get("channelId").textValue()).isEqualTo(two);
        assertThat(openDirect(carol, bob, alice).get("channelId").textValue())
                .isEqualTo(three)
                .isNotEqualTo(two);
        JsonNode summary = entered(bob, two);
        assertThat(summary.get("kind").textValue()).isEqualTo("direct");
        assertThat(texts(summary.get("members"))).containsExactlyInAnyOrder(id(alice), id(bob));
        post(alice, two, "hello");
        assertThat(kinds(eventsUntil(bob, two, "message.posted"))).endsWith("member.joined", "message.posted");
        for (String type : List.of("channel.leave", "channel.archive")) {
            assertThat(error(ask(bob, type, two))).isEqualTo("forbidden");
        }
        assertThat(error(ask(bob, "channel.invite", two, carol))).isEqualTo("forbidden");
        assertThat(error(ask(carol, "history", two))).isEqualTo("not_found");
    }

    @Test
    void aConversationNeedsSomebodyElse() {
        assertThat(error(openDirect(alice, alice))).isEqualTo("invalid_request");
        assertThat(error(openDirect(alice))).isEqualTo("invalid_request");
        ObjectNode nobody = TestClient.object();
        nobody.withArray("userIds").add("nobody");
        assertThat(error(alice.request("direct.open", nobody))).isEqualTo("not_found");
    }

    @Test
    void everybodyStaysInTheChannelThatCameWithTheServer() {
        String general = browse(bob, "general").get(0).get("id").textValue();

        assertThat(error(ask(bob, "channel.leave", general))).isEqualTo("forbidden");
        assertThat(error(ask(alice, "channel.archive", general))).isEqualTo("forbidden");
        assertThat(error(ask(alice, "channel.remove", general, bob))).isEqualTo("forbidden");
    }

    @Test
    void aDeletedAccountLeavesAllItsChannels() {
        server.withUser("dave");
        try (TestClient dave = server.connect("dave")) {
            String channel = made(dave, "public", name);
            ask(bob, "channel.join", channel);
            String direct = openDirect(dave, bob).get("channelId").textValue();
            entered(bob, direct);
            server.administer("", "user", "delete", "dave");

            assertThat(kinds(eventsUntil(bob, channel, "member.left"))).endsWith("member.left");
            assertThat(members(bob, direct)).containsExactly(id(bob));
        }
    }

    private static List<String> ids(JsonNode channels) {
        return channels.findValuesAsText("id");
    }
}
