package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.MessageText;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a client asks for; answered with exactly one result or error that carries the same request id.
 *
 * @param <R> the shape of its result
 */
public sealed interface ClientFrame<R extends RequestResult>
        permits ClientFrame.PostMessage,
                ClientFrame.MessageChange,
                ClientFrame.Resume,
                ClientFrame.History,
                ClientFrame.MarkRead,
                Search,
                ClientFrame.Authenticate,
                TypingFrame,
                PeopleFrame,
                ChannelFrame,
                MessageFrame,
                AdministrationFrame,
                PersonalFrame {
    RequestId requestId();

    /** The shape of the result, for whoever reads the answer. */
    Class<R> resultType();

    /** Posts a message, once for each {@code clientMessageId}, whatever is sent again. */
    record PostMessage(
            RequestId requestId,
            ChannelId channelId,
            ClientMessageId clientMessageId,
            String text,
            MessageId replyTo,
            List<AttachmentId> attachments)
            implements ClientFrame<RequestResult.Posted> {
        public PostMessage {
            Members.require(requestId, channelId);
            Objects.requireNonNull(clientMessageId, "clientMessageId");
            MessageText.require(text);
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
            if (attachments.size() > ProtocolLimits.ATTACHMENTS_PER_MESSAGE) {
                throw new IllegalArgumentException(
                        "a message can have at most " + ProtocolLimits.ATTACHMENTS_PER_MESSAGE + " attachments");
            }
            if (Set.copyOf(attachments).size() < attachments.size()) {
                throw new IllegalArgumentException("attachments must name each file once");
            }
        }

        @Override
        public Class<RequestResult.Posted> resultType() {
            return RequestResult.Posted.class;
        }
    }

    /** A change of what a message is; the result names the event that has brought it about. */
    sealed interface MessageChange extends ClientFrame<RequestResult.Appended> {
        @Override
        default Class<RequestResult.Appended> resultType() {
            return RequestResult.Appended.class;
        }
    }

    /** Gives one of the own messages another text; the text that it has already changes nothing. */
    record EditMessage(RequestId requestId, ChannelId channelId, MessageId messageId, String text)
            implements MessageChange {
        public EditMessage {
            Members.require(requestId, channelId, messageId);
            MessageText.require(text);
        }
    }

    /** Takes one of the own messages back, for good; a second time changes nothing. */
    record DeleteMessage(RequestId requestId, ChannelId channelId, MessageId messageId) implements MessageChange {
        public DeleteMessage {
            Members.require(requestId, channelId, messageId);
        }
    }

    /** Puts an emoji to a message; one that is there already changes nothing. */
    record AddReaction(RequestId requestId, ChannelId channelId, MessageId messageId, Emoji emoji)
            implements MessageChange {
        public AddReaction {
            Members.require(requestId, channelId, messageId);
            Objects.requireNonNull(emoji, "emoji");
        }
    }

    /** Takes an own emoji back from a message; one that is not there changes nothing. */
    record RemoveReaction(RequestId requestId, ChannelId channelId, MessageId messageId, Emoji emoji)
            implements MessageChange {
        public RemoveReaction {
            Members.require(requestId, channelId, messageId);
            Objects.requireNonNull(emoji, "emoji");
        }
    }

    /**
     * Asks for every event after each cursor, however old.
     *
     * @param cursors the last sequence known of each channel, 0 for none
     * @param first the channel to send before the others, or {@code null}
     */
    record Resume(RequestId requestId, Map<ChannelId, Long> cursors, ChannelId first)
            implements ClientFrame<RequestResult.Resuming> {
        public Resume {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(cursors, "cursors");
            if (cursors.size() > ProtocolLimits.RESUME_CHANNELS) {
                throw new IllegalArgumentException(
                        "cursors must name at most " + ProtocolLimits.RESUME_CHANNELS + " channels");
            }
            if (cursors.values().stream().anyMatch(cursor -> cursor == null || cursor < 0)) {
                throw new IllegalArgumentException("a cursor must be a sequence, 0 or more");
            }
            cursors = Map.copyOf(cursors);
        }

        @Override
        public Class<RequestResult.Resuming> resultType() {
            return RequestResult.Resuming.class;
        }
    }

    /**
     * Asks for a page of a channel's log.
     *
     * @param before exclusive upper bound, or {@code null} for the newest page
     * @param limit 1 to 200, or {@code null} for 50
     */
    record History(RequestId requestId, ChannelId channelId, Long before, Integer limit)
            implements ClientFrame<RequestResult.HistoryPage> {
        public History {
            Members.require(requestId, channelId);
            limit = Members.historyLimit(before, limit);
        }

        @Override
        public Class<RequestResult.HistoryPage> resultType() {
            return RequestResult.HistoryPage.class;
        }
    }

    /** Says how far the user has read a channel; never goes back, and beyond the last is the last. */
    record MarkRead(RequestId requestId, ChannelId channelId, long sequence)
            implements ClientFrame<RequestResult.Done> {
        public MarkRead {
            Members.require(requestId, channelId);
            if (sequence < 0) {
                throw new IllegalArgumentException("sequence must be 0 or more");
            }
        }

        @Override
        public Class<RequestResult.Done> resultType() {
            return RequestResult.Done.class;
        }
    }

    /** Shows a fresher token of the same user and session, to keep the live socket. */
    record Authenticate(RequestId requestId, String token) implements ClientFrame<RequestResult.SessionExtended> {
        public Authenticate {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(token, "token");
        }

        @Override
        public Class<RequestResult.SessionExtended> resultType() {
            return RequestResult.SessionExtended.class;
        }

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Authenticate[requestId=" + requestId + "]";
        }
    }
}
