package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import java.util.Objects;

/**
 * What a person asks for that concerns nobody else.
 *
 * @param <R> the shape of its result
 */
public sealed interface PersonalFrame<R extends RequestResult> extends ClientFrame<R> {
    /** Something that is so from then on; the result tells nothing more. */
    sealed interface Wish extends PersonalFrame<RequestResult.Done> {
        @Override
        default Class<RequestResult.Done> resultType() {
            return RequestResult.Done.class;
        }
    }

    /** Says that the user has read everything there is, in every channel. */
    record MarkAllRead(RequestId requestId) implements Wish {
        public MarkAllRead {
            Objects.requireNonNull(requestId, "requestId");
        }
    }

    /** Asks how much of a channel the user has not read, on any device. */
    record CountUnread(RequestId requestId, ChannelId channelId) implements PersonalFrame<RequestResult.UnreadCount> {
        public CountUnread {
            Members.require(requestId, channelId);
        }

        @Override
        public Class<RequestResult.UnreadCount> resultType() {
            return RequestResult.UnreadCount.class;
        }
    }

    /** Says whether the user wants to be told of what is said in a channel; as it is already changes nothing. */
    record MuteChannel(RequestId requestId, ChannelId channelId, boolean muted) implements Wish {
        public MuteChannel {
            Members.require(requestId, channelId);
        }
    }

    /** Puts a direct conversation out of sight until something happens in it, or until it is opened again. */
    record CloseDirect(RequestId requestId, ChannelId channelId) implements Wish {
        public CloseDirect {
            Members.require(requestId, channelId);
        }
    }

    /** Puts a message by for later; one that is put by already changes nothing. */
    record SaveMessage(RequestId requestId, ChannelId channelId, MessageId messageId) implements Wish {
        public SaveMessage {
            Members.require(requestId, channelId, messageId);
        }
    }

    /** Lets a message go that was put by; one that was not changes nothing. */
    record UnsaveMessage(RequestId requestId, ChannelId channelId, MessageId messageId) implements Wish {
        public UnsaveMessage {
            Members.require(requestId, channelId, messageId);
        }
    }

    /**
     * Asks for the messages that are put by, the newest first.
     *
     * @param before as {@code savedSequence} of the last one known, exclusive; {@code null} for the newest page
     * @param limit 1 to 200, or {@code null} for 50
     */
    record ListSaved(RequestId requestId, Long before, Integer limit)
            implements PersonalFrame<RequestResult.SavedPage> {
        public ListSaved {
            Objects.requireNonNull(requestId, "requestId");
            limit = Members.historyLimit(before, limit);
        }

        @Override
        public Class<RequestResult.SavedPage> resultType() {
            return RequestResult.SavedPage.class;
        }
    }
}
