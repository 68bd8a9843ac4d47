package chat.lanyard.client.connection;

import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.general;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeWelcomeTest {
    private final WholeWelcome welcome = new WholeWelcome();

    @Test
    void waitsForTheChannelsThatFollowAndForNothingElse() {
        ServerFrame typing = new ServerFrame.Typing(GENERAL, BOB.id());

        assertThat(welcome.take(welcome(2))).isEmpty();
        assertThat(welcome.take(entered("a"))).isEmpty();
        assertThat(welcome.take(typing)).contains(typing);
        ServerFrame.Welcome whole =
                (ServerFrame.Welcome) welcome.take(entered("b")).orElseThrow();
        assertThat(whole.channels()).containsExactly(general(3, 3, 0), channel("a"), channel("b"));
        assertThat(whole.moreChannels()).isNull();
        assertThat(welcome.take(entered("c"))).contains(entered("c"));
    }

    @Test
    void takesAWelcomeThatNamesAllAsItIs() {
        ServerFrame.Welcome all = Samples.welcome(LOG, general(3, 3, 0));

        assertThat(welcome.take(all)).contains(all);
        assertThat(welcome.take(entered("a"))).contains(entered("a"));
    }

    private static ServerFrame.Welcome welcome(int more) {
        ServerFrame.Welcome all = Samples.welcome(LOG, general(3, 3, 0));
        return new ServerFrame.Welcome(
                all.user(), all.server(), all.sessionExpiresAt(), all.me(), all.channels(), more, all.users());
    }

    private static ServerFrame entered(String id) {
        return new ServerFrame.ChannelEntered(channel(id), List.of());
    }

    private static ChannelSummary channel(String id) {
        return new ChannelSummary(new ChannelId(id), ChannelKind.PUBLIC, id, "", 1, 1, 0, 0);
    }
}
