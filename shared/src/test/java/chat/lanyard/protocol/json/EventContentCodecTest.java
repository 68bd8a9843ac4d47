package chat.lanyard.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventContentCodecTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ACTOR = new UserId("alice");

    private final EventContentCodec codec = new EventContentCodec();

    @Test
    void leavesWhatEveryEventHasOutOfTheContent() {
        PostedMessage message =
                new PostedMessage(new MessageId("c:7"), ClientMessageId.random(), "hello", null, List.of());

        EventContentCodec.Content content = codec.encode(new ChannelEvent.MessagePosted(7, AT, ACTOR, message));

        assertThat(content.kind()).isEqualTo("message.posted");
        assertThat(content.json()).startsWith("{\"message\":{").doesNotContain("sequence", "actor", "\"at\"", "event");
    }

    @Test
    void putsAnEventTogetherAgain() {
        ChannelEvent event = new ChannelEvent.MessagePosted(
                7,
                AT,
                ACTOR,
                new PostedMessage(
                        new MessageId("c:7"), ClientMessageId.random(), "\"ü\"", new MessageId("c:3"), List.of()));
        EventContentCodec.Content content = codec.encode(event);

        assertThat(codec.decode(new ChannelEvent.Unrecognized(7, AT, ACTOR, content.kind()), content.json()))
                .isEqualTo(event);
    }

    @Test
    void namesTheKindOfAnEventWithoutParticulars() {
        assertThat(codec.encode(new ChannelEvent.MemberLeft(1, AT, ACTOR)))
                .isEqualTo(new EventContentCodec.Content("member.left", "{}"));
    }

    @Test
    void keepsTheContentOfAKindThatItDoesNotKnow() {
        ChannelEvent.Unrecognized head = new ChannelEvent.Unrecognized(3, AT, ACTOR, "poll.opened");
        String json = "{\"question\":\"?\",\"content\":[1,2]}";

        ChannelEvent event = codec.decode(head, json);

        assertThat(codec.encode(event)).isEqualTo(new EventContentCodec.Content("poll.opened", json));
    }

    @Test
    void doesNotRecognizeAnEventThatAnOlderVersionKeptWithoutItsContent() {
        ChannelEvent.Unrecognized head = new ChannelEvent.Unrecognized(3, AT, ACTOR, "reaction.added");

        assertThat(codec.decodeAnyway(head, "{}")).isEqualTo(head);
        assertThatThrownBy(() -> codec.decode(head, "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.decodeAnyway(head, "[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.decodeAnyway(head, "{")).isInstanceOf(IllegalArgumentException.class);
    }
}
