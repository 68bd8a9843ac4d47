package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestId;
import java.util.Objects;

/**
 * What a client asks for about a message that is there: its pin, its edits, the thread below it.
 *
 * @param <R> the shape of its result
 */
public sealed interface MessageFrame<R extends RequestResult> extends ClientFrame<R> {
    /** Pins or unpins; what is so already changes nothing. */
    sealed interface Pinning extends MessageFrame<RequestResult.Appended> {
        ChannelId channelId();

        MessageId messageId();

        @Override
        default Class<RequestResult.Appended> resultType() {
            return RequestResult.Appended.class;
        }
    }

    /** Asks for events around a message, as they stand in the log. */
    sealed interface Looking extends MessageFrame<RequestResult.HistoryPage> {
        @Override
        default Class<RequestResult.HistoryPage> resultType() {
            return RequestResult.HistoryPage.class;
        }
    }

    /** Puts a message to the pinned ones of its channel. */
    record PinMessage(RequestId requestId, ChannelId channelId, MessageId messageId) implements Pinning {
        public PinMessage {
            Members.require(requestId, channelId, messageId);
        }
    }

    /** Takes a message from the pinned ones. */
    record UnpinMessage(RequestId requestId, ChannelId channelId, MessageId messageId) implements Pinning {
        public UnpinMessage {
            Members.require(requestId, channelId, messageId);
        }
    }

    /** Asks for the pinned messages of a channel. */
    record ListPins(RequestId requestId, ChannelId channelId) implements MessageFrame<RequestResult.Pins> {
        public ListPins {
            Members.require(requestId, channelId);
        }

        @Override
        public Class<RequestResult.Pins> resultType() {
            return RequestResult.Pins.class;
        }
    }

    /** Asks for what a message said before it was edited. */
    record ListEdits(RequestId requestId, ChannelId channelId, MessageId messageId) implements Looking {
        public ListEdits {
            Members.require(requestId, channelId, messageId);
        }
    }

    /**
     * Asks for a message, replies to it, and what happened to them.
     *
     * @param before exclusive upper bound of the replies, or {@code null} for the newest
     * @param limit of the replies, 1 to 200, or {@code null} for 50
     */
    record ReadThread(RequestId requestId, ChannelId channelId, MessageId messageId, Long before, Integer limit)
            implements Looking {
        public ReadThread {
            Members.require(requestId, channelId, messageId);
            limit = Members.historyLimit(before, limit);
        }
    }

    /** Asks for the threads that the user takes part in. */
    record ListThreads(RequestId requestId) implements MessageFrame<RequestResult.Threads> {
        public ListThreads {
            Objects.requireNonNull(requestId, "requestId");
        }

        @Override
        public Class<RequestResult.Threads> resultType() {
            return RequestResult.Threads.class;
        }
    }

    /** Says how far the user has read a thread; never goes back. */
    record MarkThreadRead(RequestId requestId, ChannelId channelId, MessageId messageId, long sequence)
            implements MessageFrame<RequestResult.Done> {
        public MarkThreadRead {
            Members.require(requestId, channelId, messageId);
            if (sequence < 1) {
                throw new IllegalArgumentException("sequence must be 1 or more");
            }
        }

        @Override
        public Class<RequestResult.Done> resultType() {
            return RequestResult.Done.class;
        }
    }
}
