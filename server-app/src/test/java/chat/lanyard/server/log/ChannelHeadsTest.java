package chat.lanyard.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChannelHeadsTest {
    private static final ChannelId CHANNEL = new ChannelId("c1");
    private static final int COMMITS = 50_000;

    /** A welcome that saw the end of one commit with the counts of another would tell a wrong number of unread messages. */
    @Test
    void showsTheEndOfAChannelAndWhatElseItsCommitHasChangedTogether() throws Exception {
        ChannelHeads heads = new ChannelHeads();
        AtomicLong others = new AtomicLong();
        Thread committer = new Thread(() -> {
            for (long number = 1; number <= COMMITS; number++) {
                long commit = number;
                heads.update(List.of(new ChannelHead(CHANNEL, commit, commit, new byte[32])), () -> others.set(commit));
            }
        });
        committer.start();
        long torn = 0;
        while (heads.of(CHANNEL).lastSequence() < COMMITS) {
            torn += heads.consistently(() -> heads.of(CHANNEL).lastSequence() == others.get()) ? 0 : 1;
        }
        committer.join();

        assertThat(torn).isZero();
        assertThat(heads.of(new ChannelId("empty")).lastSequence()).isZero();
    }
}
