package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Visibility;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells somebody who has just connected what is there. Reads only memory. */
public final class WelcomeBuilder {
    /** What the channels leave of a frame. */
    private static final int USERS_BYTES = ProtocolLimits.SERVER_FRAME_BYTES * 3 / 4;

    private final ServerDescription server;
    private final UserDirectory users;
    private final ChannelDirectory channels;
    private final Visibility visibility;
    private final FrameCodec codec = new FrameCodec();
    private volatile EncodedUsers encoded;

    public WelcomeBuilder(
            ServerDescription server, UserDirectory users, ChannelDirectory channels, Visibility visibility) {
        this.server = server;
        this.users = users;
        this.channels = channels;
        this.visibility = visibility;
    }

    /** The users are the same in every welcome until one of them changes. */
    private record EncodedUsers(List<User> users, byte[] json) {}

    /**
     * The UTF-8 frame for a user who still exists, as of these states of the user's channels. Of very many users it names as
     * many as it has room for; the others become known by the events of their joining.
     */
    byte[] build(User user, Instant sessionExpiresAt, LogEnd me, List<ChannelState> states) {
        List<ChannelSummary> summaries = states.stream()
                .flatMap(state -> summary(state).stream())
                .sorted(Comparator.comparing(ChannelSummary::name)
                        .thenComparing(summary -> summary.id().value()))
                .toList();
        ServerFrame.Welcome head =
                new ServerFrame.Welcome(user.profile(), server, sessionExpiresAt, me, summaries, List.of());
        byte[] frame = codec.encode(head, usersSeenBy(user));
        return frame.length <= ProtocolLimits.SERVER_FRAME_BYTES ? frame : codec.encode(head);
    }

    private byte[] usersSeenBy(User viewer) {
        return visibility.seesEverybody(viewer.id())
                ? encodedUsers()
                : encode(users.all().stream()
                        .filter(user -> visibility.sees(viewer.id(), user.id()))
                        .toList());
    }

    private byte[] encodedUsers() {
        EncodedUsers known = encoded;
        List<User> all = users.all();
        if (known == null || known.users() != all) {
            known = new EncodedUsers(all, encode(all));
            encoded = known;
        }
        return known.json();
    }

    private byte[] encode(List<User> all) {
        List<UserProfile> profiles = all.stream().map(User::profile).toList();
        byte[] json = codec.encodeUsers(profiles);
        while (json.length > USERS_BYTES) {
            profiles = profiles.subList(0, profiles.size() * 3 / 4);
            json = codec.encodeUsers(profiles);
        }
        return json;
    }

    /** A channel as the welcome shows it. */
    Optional<ChannelSummary> summary(ChannelState state) {
        return channels.find(state.membership().channel()).map(channel -> summary(channel, state));
    }

    private ChannelSummary summary(Channel channel, ChannelState state) {
        return new ChannelSummary(
                channel.id(),
                channel.kind(),
                channel.details().name(),
                channel.details().topic(),
                state.head().lastSequence(),
                state.membership().readSequence(),
                state.unread(),
                state.mentions(),
                channel.details().description(),
                channel.details().archived(),
                channel.createdBy(),
                state.muted(),
                channel.kind() == ChannelKind.DIRECT ? List.copyOf(channels.members(channel.id())) : List.of());
    }
}
