package chat.lanyard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.channel.Visibility;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserStatus;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WelcomeBuilderTest {
    private static User user(int number) {
        return new User(new UserId("u" + number), "user" + number, "🎉".repeat(32), Role.MEMBER, UserStatus.ACTIVE);
    }

    /** Channels that others have made as large as they can be. */
    @Test
    void tellsInFramesOfTheirOwnOfChannelsThatItHasNoRoomFor() {
        List<User> users =
                IntStream.range(0, 2_000).mapToObj(WelcomeBuilderTest::user).toList();
        List<Channel> full =
                IntStream.range(0, 400).mapToObj(WelcomeBuilderTest::full).toList();
        ChannelDirectory channels = new ChannelDirectory(full, List.of());
        WelcomeBuilder builder = new WelcomeBuilder(
                new ServerDescription("Test", "1", "log"),
                new UserDirectory(users),
                channels,
                new Visibility(new Permissions(anybody -> Role.MEMBER, channels), channels));

        List<byte[]> frames = builder.build(
                users.get(0),
                Instant.EPOCH,
                new LogEnd(0),
                full.stream().map(channel -> state(channel, users.get(0))).toList());

        assertThat(frames)
                .allSatisfy(frame -> assertThat(frame.length).isLessThanOrEqualTo(ProtocolLimits.SERVER_FRAME_BYTES));
        JsonNode welcome = TestClient.parse(new String(frames.get(0), StandardCharsets.UTF_8));
        assertThat(welcome.get("users").size()).isGreaterThan(100);
        Set<String> told = new HashSet<>(welcome.get("channels").findValuesAsText("id"));
        assertThat(welcome.get("moreChannels").intValue()).isEqualTo(400 - told.size());
        for (byte[] frame : frames.subList(1, frames.size())) {
            JsonNode channel = TestClient.parse(new String(frame, StandardCharsets.UTF_8));
            assertThat(channel.get("type").textValue()).isEqualTo("channel");
            assertThat(told.add(channel.at("/channel/id").textValue())).isTrue();
        }
        assertThat(told).hasSize(400);
    }

    private static Channel full(int number) {
        String name = "\"".repeat(ProtocolLimits.CHANNEL_NAME_CODE_POINTS - 4) + number;
        ChannelDetails details = new ChannelDetails(
                name,
                "🎉".repeat(ProtocolLimits.CHANNEL_TOPIC_CODE_POINTS),
                "🎉".repeat(ProtocolLimits.CHANNEL_DESCRIPTION_CODE_POINTS),
                false);
        return new Channel(new ChannelId("c" + number), ChannelKind.PRIVATE, details, new UserId("u1"));
    }

    private static ChannelState state(Channel channel, User member) {
        return new ChannelState(
                Membership.begun(channel.id(), member.id(), 1, 0),
                new ChannelHead(channel.id(), 1, 0, HashChain.origin()),
                0,
                0,
                false);
    }

    @Test
    void neverGrowsBeyondOneFrame() {
        for (int count : new int[] {1, 500, 5_000}) {
            List<User> users =
                    IntStream.range(0, count).mapToObj(WelcomeBuilderTest::user).toList();
            ChannelDirectory channels = new ChannelDirectory(List.of(), List.of());
            WelcomeBuilder builder = new WelcomeBuilder(
                    new ServerDescription("Test", "1", "log"),
                    new UserDirectory(users),
                    channels,
                    new Visibility(new Permissions(anybody -> Role.MEMBER, channels), channels));

            byte[] frame = builder.build(users.get(0), Instant.EPOCH, new LogEnd(0), List.of())
                    .get(0);

            assertThat(frame.length).isLessThanOrEqualTo(ProtocolLimits.SERVER_FRAME_BYTES);
            JsonNode welcome = TestClient.parse(new String(frame, StandardCharsets.UTF_8));
            assertThat(welcome.at("/user/id").textValue()).isEqualTo("u0");
            assertThat(welcome.get("users").size()).isGreaterThanOrEqualTo(Math.min(count, 700));
        }
    }
}
