package chat.lanyard.client.sync;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadRuleTest {
    private static final MessageId MESSAGE = new MessageId("general:4");
    private static final ChannelEvent ERASED =
            new ChannelEvent.PostErased(4, NINE, BOB.id(), new ErasedMessage(MESSAGE, ClientMessageId.random()));
    private static final ChannelEvent DELETED = new ChannelEvent.MessageDeleted(6, NINE, BOB.id(), MESSAGE);
    private static final Map<MessageId, ChannelEvent> POSTS = Map.of(MESSAGE, ERASED);

    private final UnreadRule rule = new UnreadRule(ADA);

    @Test
    void countsMessagesOfOthersAfterTheReadPosition() {
        ReadState state = new ReadState(3, 3, 0, 0);
        ChannelEvent own = Samples.posted(5, ADA, "hello", NINE);
        ReadState counted = rule.count(state, List.of(Samples.posted(4), own, Samples.posted(6)), Map.of());
        assertThat(counted).isEqualTo(new ReadState(3, 6, 2, 0));
    }

    @Test
    void takesAwayWhatTheServerHadCountedAndDeletedBeforeItWasSent() {
        ReadState welcomed = new ReadState(3, 5, 2, 1);
        ReadState counted = rule.count(welcomed, List.of(ERASED, Samples.posted(5), DELETED), POSTS);
        assertThat(counted).isEqualTo(new ReadState(3, 6, 1, 1));
    }

    @Test
    void takesNothingAwayForADeletionThatTheServerHadCounted() {
        ReadState welcomed = new ReadState(3, 6, 1, 0);
        assertThat(rule.count(welcomed, List.of(ERASED, Samples.posted(5), DELETED), POSTS))
                .isEqualTo(welcomed);
    }

    @Test
    void countsNothingForWhatWasPostedAndDeletedSince() {
        ReadState state = new ReadState(3, 3, 0, 0);
        ReadState counted = rule.count(state, List.of(ERASED, Samples.posted(5), DELETED), POSTS);
        assertThat(counted).isEqualTo(new ReadState(3, 6, 1, 0));
    }

    @Test
    void hasNoMoreMentionsThanUnreadMessages() {
        ReadState welcomed = new ReadState(3, 4, 1, 1);
        assertThat(rule.count(welcomed, List.of(Samples.posted(5, ADA, "hello", NINE), DELETED), POSTS))
                .isEqualTo(new ReadState(3, 6, 0, 0));
    }

    @Test
    void isUnsureOfAMentionThatWasCountedWithItsTextAndCameWithout() {
        ReadState welcomed = new ReadState(3, 5, 2, 1);
        List<ChannelEvent> events = List.of(ERASED, Samples.posted(5), DELETED);
        assertThat(UnreadRule.isUnsure(welcomed, 1, events, POSTS)).isTrue();
        assertThat(UnreadRule.isUnsure(new ReadState(3, 5, 2, 0), 1, events, POSTS))
                .as("no mention was counted")
                .isFalse();
        assertThat(UnreadRule.isUnsure(new ReadState(3, 3, 1, 1), 1, events, POSTS))
                .as("it was counted here, without its text")
                .isFalse();
        assertThat(UnreadRule.isUnsure(new ReadState(3, 6, 2, 1), 1, events, POSTS))
                .as("its deletion is counted")
                .isFalse();
        assertThat(UnreadRule.isUnsure(new ReadState(4, 5, 1, 1), 1, events, POSTS))
                .as("it was read")
                .isFalse();
    }
}
