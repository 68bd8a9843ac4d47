package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelTexts;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Objects;

/**
 * What a client asks for about channels and conversations as such, and about who is in them. Names, topics and
 * descriptions are taken over in their {@linkplain ChannelTexts normal form}.
 *
 * @param <R> the shape of its result
 */
public sealed interface ChannelFrame<R extends RequestResult> extends ClientFrame<R> {
    /** A change of one channel; the result names the event that has brought it about. */
    sealed interface Change extends ChannelFrame<RequestResult.Appended> {
        ChannelId channelId();

        @Override
        default Class<RequestResult.Appended> resultType() {
            return RequestResult.Appended.class;
        }
    }

    /** Leads to a channel or conversation; the result names it. */
    sealed interface Opening extends ChannelFrame<RequestResult.ChannelOpened> {
        @Override
        default Class<RequestResult.ChannelOpened> resultType() {
            return RequestResult.ChannelOpened.class;
        }
    }

    /**
     * Makes a channel, with whoever asks as its first member.
     *
     * @param kind public or private
     * @param topic {@code null} for none
     * @param description {@code null} for none
     */
    record CreateChannel(RequestId requestId, ChannelKind kind, String name, String topic, String description)
            implements Opening {
        public CreateChannel {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(kind, "kind");
            if (kind == ChannelKind.DIRECT) {
                throw new IllegalArgumentException("kind must be public or private; direct.open opens a conversation");
            }
            name = ChannelTexts.name(name);
            topic = ChannelTexts.topic(topic == null ? "" : topic);
            description = ChannelTexts.description(description == null ? "" : description);
        }
    }

    /** Gives a channel another name, topic or description; what is {@code null} stays. */
    record UpdateChannel(RequestId requestId, ChannelId channelId, String name, String topic, String description)
            implements Change {
        public UpdateChannel {
            Members.require(requestId, channelId);
            name = name == null ? null : ChannelTexts.name(name);
            topic = topic == null ? null : ChannelTexts.topic(topic);
            description = description == null ? null : ChannelTexts.description(description);
        }
    }

    /** Makes a channel read-only; what is archived already stays so. */
    record ArchiveChannel(RequestId requestId, ChannelId channelId) implements Change {
        public ArchiveChannel {
            Members.require(requestId, channelId);
        }
    }

    /** Takes a channel out of the archive. */
    record RestoreChannel(RequestId requestId, ChannelId channelId) implements Change {
        public RestoreChannel {
            Members.require(requestId, channelId);
        }
    }

    /** Becomes a member of a public channel; who is one already stays one. */
    record JoinChannel(RequestId requestId, ChannelId channelId) implements Change {
        public JoinChannel {
            Members.require(requestId, channelId);
        }
    }

    /** Is a member no longer. */
    record LeaveChannel(RequestId requestId, ChannelId channelId) implements Change {
        public LeaveChannel {
            Members.require(requestId, channelId);
        }
    }

    /** Lets somebody else into a channel. */
    record InviteToChannel(RequestId requestId, ChannelId channelId, UserId userId) implements Change {
        public InviteToChannel {
            Members.require(requestId, channelId);
            Objects.requireNonNull(userId, "userId");
        }
    }

    /** Takes somebody else out of a channel. */
    record RemoveFromChannel(RequestId requestId, ChannelId channelId, UserId userId) implements Change {
        public RemoveFromChannel {
            Members.require(requestId, channelId);
            Objects.requireNonNull(userId, "userId");
        }
    }

    /**
     * Asks for the public channels in the order of their names.
     *
     * @param query a part of the name or topic, or {@code null} for all
     * @param after the last channel of the page before, or {@code null} for the first page
     * @param limit 1 to 100, or {@code null} for 50
     */
    record BrowseChannels(RequestId requestId, String query, ChannelId after, Integer limit)
            implements ChannelFrame<RequestResult.ChannelPage> {
        public BrowseChannels {
            Objects.requireNonNull(requestId, "requestId");
            if (query != null && query.length() > ProtocolLimits.BROWSE_QUERY_CHARACTERS) {
                throw new IllegalArgumentException(
                        "query must have at most " + ProtocolLimits.BROWSE_QUERY_CHARACTERS + " characters");
            }
            limit = Members.limit(limit, ProtocolLimits.BROWSE_DEFAULT, ProtocolLimits.BROWSE_MAXIMUM);
        }

        @Override
        public Class<RequestResult.ChannelPage> resultType() {
            return RequestResult.ChannelPage.class;
        }
    }

    /** Asks who is in a channel. */
    record ListMembers(RequestId requestId, ChannelId channelId) implements ChannelFrame<RequestResult.ChannelMembers> {
        public ListMembers {
            Members.require(requestId, channelId);
        }

        @Override
        public Class<RequestResult.ChannelMembers> resultType() {
            return RequestResult.ChannelMembers.class;
        }
    }

    /**
     * Opens the one conversation of whoever asks with these people, which is made if it is not there yet.
     *
     * @param userIds 1 to 9 others; whoever asks may be named among them
     */
    record OpenDirect(RequestId requestId, List<UserId> userIds) implements Opening {
        public OpenDirect {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(userIds, "userIds");
            if (userIds.isEmpty() || userIds.size() > ProtocolLimits.DIRECT_MEMBERS) {
                throw new IllegalArgumentException(
                        "userIds must name 1 to " + (ProtocolLimits.DIRECT_MEMBERS - 1) + " others");
            }
            userIds = List.copyOf(userIds);
        }
    }
}
