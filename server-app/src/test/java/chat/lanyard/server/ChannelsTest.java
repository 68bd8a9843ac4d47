package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.about;
import static chat.lanyard.server.ChannelTalk.ask;
import static chat.lanyard.server.ChannelTalk.create;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Channels, conversations and who is in them, on a real server. */
class ChannelsTest {
    private static TestServer server;

    private TestClient alice;
    private TestClient bob;
    private TestClient carol;
    private String name;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder).withUser("alice").withUser("bob").withUser("carol");
    }

    @AfterAll
    static void stop() {
        try (TestServer served = server) {
            assertThat(served.administer("", "verify").output()).contains("all well");
        }
    }

    @BeforeEach
    void connect(TestInfo test) {
        alice = server.connect("alice");
        bob = server.connect("bob");
        carol = server.connect("carol");
        name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    }

    @AfterEach
    void disconnect() {
        List.of(alice, bob, carol).forEach(TestClient::close);
    }

    @Test
    void nobodyBrowsesFromAChannelThatTheyCannotSee() {
        made(alice, "public", "zz-" + name);
        String secret = made(alice, "private", "aa-" + name);

        assertThat(browsedAfter(bob, secret)).isEmpty();
        assertThat(browsedAfter(bob, "no-such-channel")).isEmpty();
        String conversation = openDirect(alice, carol).get("channelId").textValue();
        assertThat(browsedAfter(bob, conversation)).isEmpty();
    }

    private static JsonNode browsedAfter(TestClient client, String channel) {
        return client.request("channel.browse", TestClient.object().put("after", channel))
                .get("channels");
    }

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
    void aPrivateChannelIsSeenByItsMembersOnly() {
        String channel = made(bob, "private", name);

        assertThat(browse(carol, name)).isEmpty();
        assertThat(browse(bob, name)).isEmpty();
        for (String type : List.of("channel.join", "channel.leave", "channel.members", "history", "channel.archive")) {
            assertThat(error(ask(carol, type, channel))).isEqualTo("not_found");
            assertThat(error(ask(alice, type, channel))).isEqualTo("not_found");
        }
        ask(bob, "channel.invite", channel, alice);
        assertThat(entered(alice, channel).get("kind").textValue()).isEqualTo("private");
        assertThat(error(ask(carol, "channel.invite", channel, carol))).isEqualTo("not_found");
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
    void channelsThatLookAlikeAreRefused() {
        made(bob, "public", "cocoa-" + name);
        String hidden = "hidden-" + name;
        made(bob, "private", hidden);

        for (String alike :
                List.of("cocoa-" + name, "COCOA-" + name, "\u0441\u043e\u0441\u043e\u0430-" + name, "c0c0a-" + name)) {
            assertThat(error(create(carol, "public", alike))).as(alike).isEqualTo("invalid_request");
        }
        for (String deceptive :
                List.of("genera\u0131\u202e", "co\u0441oa", "a b", "a/b", "", "g\u200beneral", "x".repeat(65))) {
            assertThat(error(create(carol, "public", deceptive))).as(deceptive).isEqualTo("invalid_request");
        }
        assertThat(error(create(bob, "public", hidden))).isEqualTo("invalid_request");
        assertThat(create(carol, "public", hidden).has("channelId")).isTrue();
        assertThat(error(create(carol, "secret", "kind-" + name))).isEqualTo("invalid_request");
    }

    @Test
    void whatIsBrowsedComesInPages() {
        for (int number = 0; number < 5; number++) {
            made(bob, "public", "page-" + number);
        }
        ObjectNode request = TestClient.object().put("query", "PAGE-").put("limit", 2);
        JsonNode first = carol.request("channel.browse", request.deepCopy());
        assertThat(first.get("more").booleanValue()).isTrue();
        String after = first.get("channels").get(1).get("id").textValue();
        JsonNode second = carol.request("channel.browse", request.deepCopy().put("after", after));
        after = second.get("channels").get(1).get("id").textValue();
        JsonNode third = carol.request("channel.browse", request.deepCopy().put("after", after));

        assertThat(third.get("more").booleanValue()).isFalse();
        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.get("channels").findValuesAsText("name"))
                .containsExactly("page-0", "page-1", "page-2", "page-3", "page-4");
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

    private static JsonNode browse(TestClient client, String query) {
        return client.request("channel.browse", TestClient.object().put("query", query))
                .get("channels");
    }

    private static List<String> members(TestClient client, String channel) {
        return texts(ask(client, "channel.members", channel).get("members"));
    }

    private static List<String> ids(JsonNode channels) {
        return channels.findValuesAsText("id");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
