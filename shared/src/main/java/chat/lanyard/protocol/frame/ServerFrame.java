package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the server tells a client. */
public sealed interface ServerFrame {
    /** Hands this frame to the method that is named after it. */
    <R> R accept(ServerFrameVisitor<R> visitor);

    /**
     * The first frame on every socket: what the user can see, as of each channel's {@code lastSequence}.
     *
     * @param sessionExpiresAt the {@code exp} of the token in force
     * @param me the end of the user's own log, which goes by the channel id {@code me}; {@code null} if the server has none
     * @param moreChannels how many channels this frame had no room for; as many {@link ChannelEntered} follow it at once.
     *     {@code null} if it names all
     */
    record Welcome(
            UserProfile user,
            ServerDescription server,
            Instant sessionExpiresAt,
            LogEnd me,
            List<ChannelSummary> channels,
            Integer moreChannels,
            List<UserProfile> users)
            implements ServerFrame {
        public Welcome {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(sessionExpiresAt, "sessionExpiresAt");
            channels = List.copyOf(channels);
            users = List.copyOf(users);
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.welcome(this);
        }
    }

    /**
     * Events of one channel, in order and unbroken.
     *
     * @param remaining in a resume, how many events follow these in later frames; otherwise {@code null}
     */
    record Events(ChannelId channelId, List<ChannelEvent> events, Long remaining) implements ServerFrame {
        public Events {
            Objects.requireNonNull(channelId, "channelId");
            events = List.copyOf(events);
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.events(this);
        }
    }

    /** Every event that the resume asked for has been sent. */
    record CaughtUp(RequestId requestId) implements ServerFrame {
        public CaughtUp {
            Objects.requireNonNull(requestId, "requestId");
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.caughtUp(this);
        }
    }

    /** Who came, went or changed; transient. The first one after {@link Welcome} names everybody who is not offline. */
    record PresenceChanged(Map<UserId, Presence> users) implements ServerFrame {
        public PresenceChanged {
            users = Map.copyOf(users);
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.presenceChanged(this);
        }
    }

    /**
     * The user has become a member of a channel; its events follow. Transient, for {@link Welcome} tells it too, unless it
     * had no room for it: then this follows it.
     *
     * @param users people in it of whom a guest may not have known
     */
    record ChannelEntered(ChannelSummary channel, List<UserProfile> users) implements ServerFrame {
        public ChannelEntered {
            Objects.requireNonNull(channel, "channel");
            users = users == null ? List.of() : List.copyOf(users);
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.channelEntered(this);
        }
    }

    /** Profiles that have changed, or that the user may see from now on; transient. */
    record UsersChanged(List<UserProfile> users) implements ServerFrame {
        public UsersChanged {
            users = List.copyOf(users);
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.usersChanged(this);
        }
    }

    /** Somebody else is writing in a channel; transient, and said again every few seconds for as long as it is so. */
    record Typing(ChannelId channelId, UserId userId) implements ServerFrame {
        public Typing {
            Objects.requireNonNull(channelId, "channelId");
            Objects.requireNonNull(userId, "userId");
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.typing(this);
        }
    }

    /** A request was granted. */
    record Result(RequestId requestId, RequestResult result) implements ServerFrame {
        public Result {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(result, "result");
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.result(this);
        }
    }

    /**
     * A request was refused.
     *
     * @param requestId {@code null} if the request had none
     */
    record Failure(RequestId requestId, ErrorDetail error) implements ServerFrame {
        public Failure {
            Objects.requireNonNull(error, "error");
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.failure(this);
        }
    }

    /**
     * A frame of a type that this version does not know.
     *
     * @param type its wire name
     */
    record Unrecognized(String type) implements ServerFrame {
        public Unrecognized {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public <R> R accept(ServerFrameVisitor<R> visitor) {
            return visitor.unrecognized(this);
        }
    }
}
