package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import org.junit.jupiter.api.Test;

class MessageLinkTest {
    @Test
    void understandsItsOwnAddress() {
        MessageLink link = new MessageLink("harbor.example:7400", new ChannelId("general-id"), 17);
        assertThat(MessageLink.parse(link.toString())).contains(link);
    }

    @Test
    void takesNothingForALinkThatCannotBeOne() {
        assertThat(MessageLink.parse("lanyard://host:1/" + "x".repeat(65) + "/1"))
                .isEmpty();
        assertThat(MessageLink.parse("lanyard://host:1/\ud800/1")).isEmpty();
        assertThat(MessageLink.parse("lanyard://host:1/general/0")).isEmpty();
    }

    @Test
    void readsTheSequenceFromTheEndOfAnIdIfItHasOne() {
        assertThat(ThreadItem.sequenceOf(new MessageId("general-id:42"))).isEqualTo(42);
        assertThat(ThreadItem.sequenceOf(new MessageId("opaque"))).isZero();
        assertThat(ThreadItem.sequenceOf(new MessageId("1:99999999999999999999")))
                .isZero();
    }
}
