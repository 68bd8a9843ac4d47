package chat.lanyard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Visibility;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserStatus;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WelcomeBuilderTest {
    private static User user(int number) {
        return new User(new UserId("u" + number), "user" + number, "🎉".repeat(32), Role.MEMBER, UserStatus.ACTIVE);
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

            byte[] frame = builder.build(users.get(0), Instant.EPOCH, new LogEnd(0), List.of());

            assertThat(frame.length).isLessThanOrEqualTo(ProtocolLimits.SERVER_FRAME_BYTES);
            JsonNode welcome = TestClient.parse(new String(frame, StandardCharsets.UTF_8));
            assertThat(welcome.at("/user/id").textValue()).isEqualTo("u0");
            assertThat(welcome.get("users").size()).isGreaterThanOrEqualTo(Math.min(count, 700));
        }
    }
}
