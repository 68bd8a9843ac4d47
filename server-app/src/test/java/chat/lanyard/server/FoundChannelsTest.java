package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.ask;
import static chat.lanyard.server.ChannelTalk.create;
import static chat.lanyard.server.ChannelTalk.entered;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.made;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which channels somebody finds, and under which names. */
class FoundChannelsTest extends WithThreePeople {
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
}
