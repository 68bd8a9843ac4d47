package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.Objects;

/** One entry of a person's own log, which nobody else ever reads; the actor is that person. */
public sealed interface PersonalEvent extends ChannelEvent {
    /**
     * The person has read a channel further than before.
     *
     * @param readSequence how far
     */
    record ReadMoved(long sequence, Instant at, UserId actor, ChannelId channelId, long readSequence)
            implements PersonalEvent {
        public ReadMoved {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channelId, "channelId");
            if (readSequence < 1) {
                throw new IllegalArgumentException("readSequence must be at least 1");
            }
        }
    }

    /** The person does not want to be told of a channel any more, or wants it again. */
    record ChannelMuted(long sequence, Instant at, UserId actor, ChannelId channelId, boolean muted)
            implements PersonalEvent {
        public ChannelMuted {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channelId, "channelId");
        }
    }

    /**
     * The person has put a direct conversation out of sight, or has opened it again.
     *
     * @param closedSequence its end then: it is in sight again with the next event; 0 if it was opened again
     */
    record DirectClosed(long sequence, Instant at, UserId actor, ChannelId channelId, long closedSequence)
            implements PersonalEvent {
        public DirectClosed {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channelId, "channelId");
            if (closedSequence < 0) {
                throw new IllegalArgumentException("closedSequence must be 0 or more");
            }
        }
    }

    /**
     * The person has read a thread further than before.
     *
     * @param messageId the message that it is below
     * @param readSequence how far
     */
    record ThreadRead(
            long sequence, Instant at, UserId actor, ChannelId channelId, MessageId messageId, long readSequence)
            implements PersonalEvent {
        public ThreadRead {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channelId, "channelId");
            Objects.requireNonNull(messageId, "messageId");
            if (readSequence < 1) {
                throw new IllegalArgumentException("readSequence must be at least 1");
            }
        }
    }

    /** The person put a message by, for later. */
    record MessageSaved(long sequence, Instant at, UserId actor, ChannelId channelId, MessageId messageId)
            implements PersonalEvent {
        public MessageSaved {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channelId, "channelId");
            Objects.requireNonNull(messageId, "messageId");
        }
    }

    /** The person has no more use for a message that was put by. */
    record MessageUnsaved(long sequence, Instant at, UserId actor, ChannelId channelId, MessageId messageId)
            implements PersonalEvent {
        public MessageUnsaved {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channelId, "channelId");
            Objects.requireNonNull(messageId, "messageId");
        }
    }

    /**
     * The person's profile was changed, on one of the person's devices or because a status has ended.
     *
     * @param user all of it as it is now
     */
    record ProfileChanged(long sequence, Instant at, UserId actor, UserProfile user) implements PersonalEvent {
        public ProfileChanged {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(user, "user");
        }
    }

    private static void requireHead(long sequence, Instant at, UserId actor) {
        ChannelEvent.requireHead(sequence, at, actor);
    }
}
