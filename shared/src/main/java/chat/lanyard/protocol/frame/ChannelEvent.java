package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.Objects;

/** One entry of a log, a channel's or a person's own; its place there is its {@link #sequence}, counted from 1 without a gap. */
public sealed interface ChannelEvent
        permits ChannelEvent.MessagePosted,
                ChannelEvent.PostErased,
                ChannelEvent.MessageEdited,
                ChannelEvent.EditErased,
                ChannelEvent.MessageDeleted,
                ChannelEvent.ReactionAdded,
                ChannelEvent.ReactionRemoved,
                ChannelEvent.MemberJoined,
                ChannelEvent.MemberLeft,
                ChannelEvent.ChannelChanged,
                ChannelEvent.Unrecognized,
                PinEvent,
                PersonalEvent {
    /** Place in the channel: 1, 2, 3, … */
    long sequence();

    /** When the server accepted it, to the millisecond. */
    Instant at();

    /** Whose doing it was. */
    UserId actor();

    /** Whether its content is gone for good, because the message was deleted; it keeps its place in the order. */
    default boolean erased() {
        return false;
    }

    /** An event about a message that was posted before it in the same channel. */
    interface AboutMessage {
        MessageId messageId();
    }

    /** Somebody wrote a message. */
    record MessagePosted(long sequence, Instant at, UserId actor, PostedMessage message) implements ChannelEvent {
        public MessagePosted {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(message, "message");
        }
    }

    /** Somebody wrote a message whose content has been erased since. */
    record PostErased(long sequence, Instant at, UserId actor, ErasedMessage message) implements ChannelEvent {
        public PostErased {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(message, "message");
        }

        @Override
        public boolean erased() {
            return true;
        }
    }

    /** The author gave a message another text. */
    record MessageEdited(long sequence, Instant at, UserId actor, MessageId messageId, String text)
            implements ChannelEvent, AboutMessage {
        public MessageEdited {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
            Objects.requireNonNull(text, "text");
        }
    }

    /** The author gave a message another text, which has been erased since. */
    record EditErased(long sequence, Instant at, UserId actor, MessageId messageId)
            implements ChannelEvent, AboutMessage {
        public EditErased {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
        }

        @Override
        public boolean erased() {
            return true;
        }
    }

    /** The author took a message back; its content and that of its edits is erased. */
    record MessageDeleted(long sequence, Instant at, UserId actor, MessageId messageId)
            implements ChannelEvent, AboutMessage {
        public MessageDeleted {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
        }
    }

    /** The actor put an emoji to a message. */
    record ReactionAdded(long sequence, Instant at, UserId actor, MessageId messageId, Emoji emoji)
            implements ChannelEvent, AboutMessage {
        public ReactionAdded {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
            Objects.requireNonNull(emoji, "emoji");
        }
    }

    /** The actor took an emoji back. */
    record ReactionRemoved(long sequence, Instant at, UserId actor, MessageId messageId, Emoji emoji)
            implements ChannelEvent, AboutMessage {
        public ReactionRemoved {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(messageId, "messageId");
            Objects.requireNonNull(emoji, "emoji");
        }
    }

    /**
     * Somebody became a member: the actor, or whoever the actor let in.
     *
     * @param user the new member as of then, so that nobody has to ask who it is
     */
    record MemberJoined(long sequence, Instant at, UserId actor, UserProfile user) implements ChannelEvent {
        public MemberJoined {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(user, "user");
        }
    }

    /**
     * Somebody is no longer a member.
     *
     * @param userId who, if the actor took somebody else out, else {@code null}
     */
    record MemberLeft(long sequence, Instant at, UserId actor, UserId userId) implements ChannelEvent {
        public MemberLeft {
            requireHead(sequence, at, actor);
        }

        /** The actor left. */
        public MemberLeft(long sequence, Instant at, UserId actor) {
            this(sequence, at, actor, null);
        }

        /** Who is no longer a member. */
        public UserId member() {
            return userId == null ? actor : userId;
        }
    }

    /**
     * A channel was made, renamed, described, archived or restored.
     *
     * @param channel what it is from now on, as a whole
     * @param kind what it is for good, if this made it, else {@code null}; older servers never told
     */
    record ChannelChanged(long sequence, Instant at, UserId actor, ChannelDetails channel, ChannelKind kind)
            implements ChannelEvent {
        public ChannelChanged {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(channel, "channel");
        }

        /** A channel that was there is another one now. */
        public ChannelChanged(long sequence, Instant at, UserId actor, ChannelDetails channel) {
            this(sequence, at, actor, channel, null);
        }
    }

    /**
     * An event of a kind that this version does not know; it keeps its place in the order.
     *
     * @param event the wire name of its kind
     * @param content a JSON object of what is particular to its kind, for a version that knows it
     */
    record Unrecognized(long sequence, Instant at, UserId actor, String event, String content) implements ChannelEvent {
        public Unrecognized {
            requireHead(sequence, at, actor);
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(content, "content");
        }

        /** One of which nothing else is known. */
        public Unrecognized(long sequence, Instant at, UserId actor, String event) {
            this(sequence, at, actor, event, "{}");
        }
    }

    /** Checks what every event has. */
    static void requireHead(long sequence, Instant at, UserId actor) {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1");
        }
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
    }
}
