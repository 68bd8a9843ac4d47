package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.Objects;

/** A message was put to the channel's pinned ones, or taken from them; its deletion takes it from them without an event. */
public sealed interface PinEvent extends ChannelEvent, ChannelEvent.AboutMessage {
    /** The actor pinned a message. */
    record MessagePinned(long sequence, Instant at, UserId actor, MessageId messageId) implements PinEvent {
        public MessagePinned {
            ChannelEvent.requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
        }
    }

    /** The actor took a message from the pinned ones. */
    record MessageUnpinned(long sequence, Instant at, UserId actor, MessageId messageId) implements PinEvent {
        public MessageUnpinned {
            ChannelEvent.requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
        }
    }
}
