package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.ask;
import static chat.lanyard.server.ChannelTalk.entered;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.id;
import static chat.lanyard.server.ChannelTalk.made;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Roles given, and what a guest sees, on a real server. */
class RolesTest extends WithTwoPeople {
    @Test
    void anOwnerGivesRolesThatCountAtOnceAndLast() {
        assertThat(error(give(bob, bob, "owner"))).isEqualTo("forbidden");
        assertThat(error(give(alice, alice, "member"))).isEqualTo("forbidden");
        assertThat(error(give(alice, bob, "king"))).isEqualTo("invalid_request");

        assertThat(give(alice, bob, "admin").has("error")).isFalse();
        assertThat(bob.await("users").toString()).contains("\"role\":\"admin\"");
        assertThat(error(give(bob, alice, "member"))).isEqualTo("forbidden");
        assertThat(error(give(bob, bob, "owner"))).isEqualTo("forbidden");
        assertThat(give(alice, bob, "owner").has("error")).isFalse();
        assertThat(give(bob, alice, "member").has("error")).isFalse();
        assertThat(error(give(alice, bob, "member"))).isEqualTo("forbidden");
        assertThat(server.administer("", "user", "list").output())
                .contains("alice\tmember")
                .contains("bob\towner");
    }

    @Test
    void whoSitsAtTheServerGivesAnyRoleButLeavesAnOwner() {
        assertThat(server.administer("", "user", "role", "bob", "moderator").output())
                .isEqualTo("bob is now moderator\n");
        assertThat(server.administer("", "user", "role", "alice", "guest").exitCode())
                .isEqualTo(1);
        assertThat(server.administer(TestServer.PASSWORD, "user", "add", "gus", "--role", "guest", "--password-stdin")
                        .output())
                .contains("gus (guest)");
        assertThat(server.administer("", "user", "role", "bob", "king").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aGuestSeesOnlyTheirChannelsAndThePeopleInThem() {
        server.administer(TestServer.PASSWORD, "user", "add", "gus", "--role", "guest", "--password-stdin");
        made(bob, "public", "open-to-all");
        String shared = made(bob, "private", "with-gus");
        try (TestClient gus = server.connect("gus")) {
            String general = gus.channel();
            assertThat(ask(alice, "channel.remove", general, gus).has("sequence"))
                    .isTrue();
            assertThat(gus.request("channel.browse", TestClient.object()).get("channels"))
                    .isEmpty();
            assertThat(error(ChannelTalk.openDirect(gus, bob))).isEqualTo("not_found");

            ask(bob, "channel.invite", shared, gus);
            JsonNode frame = gus.await("channel");
            assertThat(frame.get("users").findValuesAsText("username")).containsExactlyInAnyOrder("bob", "gus");
            assertThat(ChannelTalk.openDirect(gus, bob).has("channelId")).isTrue();
        }
        try (TestClient gus = server.connect("gus")) {
            assertThat(gus.welcome().get("users").findValuesAsText("username")).containsExactlyInAnyOrder("bob", "gus");
            assertThat(gus.welcome().get("channels").findValuesAsText("name"))
                    .containsExactlyInAnyOrder("", "with-gus");
        }
    }

    @Test
    void nobodyTakesTheNameOfSomebodyElseByLookAlikes() {
        String imitation = "{\"username\":\"mallory\",\"displayName\":\"A1ice\",\"password\":\"correct horse\"}";

        assertThat(server.post("/api/v1/accounts", imitation).statusCode()).isIn(400, 403);
        assertThat(error(bob.request("profile.update", TestClient.object().put("displayName", "a1ice"))))
                .isEqualTo("invalid_request");
        assertThat(bob.request("profile.update", TestClient.object().put("displayName", "Alice"))
                        .has("error"))
                .isFalse();
    }

    @Test
    void whoIsGivenMoreMayMoreInTheirNextRequest() {
        String channel = made(alice, "public", "for-both");
        ask(bob, "channel.join", channel);
        entered(bob, channel);
        assertThat(error(ask(bob, "channel.archive", channel))).isEqualTo("forbidden");
        give(alice, bob, "moderator");

        assertThat(ask(bob, "channel.archive", channel).has("sequence")).isTrue();
    }

    private static JsonNode give(TestClient giver, TestClient receiver, String role) {
        return giver.request(
                "user.role", TestClient.object().put("userId", id(receiver)).put("role", role));
    }
}
