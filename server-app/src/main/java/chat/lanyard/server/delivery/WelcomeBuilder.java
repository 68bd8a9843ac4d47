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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells somebody who has just connected what is there. Reads only memory. */
public final class WelcomeBuilder {
    /** What users, who are the same for many, take of a frame at most. */
    private static final int USERS_BYTES = ProtocolLimits.SERVER_FRAME_BYTES * 3 / 4;

    private static final int CHANNELS_BYTES = ProtocolLimits.SERVER_FRAME_BYTES / 2;

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
     * The UTF-8 frames for a user who still exists, as of these states of the user's channels: the welcome, and a frame for
     * each channel that it has no room for. Of very many users it names as many as it has room for; the others become known by
     * the events of their joining.
     */
    List<byte[]> build(User user, Instant sessionExpiresAt, LogEnd me, List<ChannelState> states) {
        List<ChannelSummary> all = states.stream()
                .flatMap(state -> summary(state).stream())
                .sorted(Comparator.comparing(ChannelSummary::name)
                        .thenComparing(summary -> summary.id().value()))
                .toList();
        List<ChannelSummary> within = codec.firstThatFit(all, CHANNELS_BYTES);
        Integer more = within.size() == all.size() ? null : all.size() - within.size();
        ServerFrame.Welcome head =
                new ServerFrame.Welcome(user.profile(), server, sessionExpiresAt, me, within, more, List.of());
        int room = ProtocolLimits.SERVER_FRAME_BYTES - codec.encode(head).length;
        List<byte[]> frames = new ArrayList<>();
        frames.add(codec.encode(head, usersSeenBy(user, room)));
        all.subList(within.size(), all.size())
                .forEach(summary -> frames.add(codec.encode(new ServerFrame.ChannelEntered(summary, List.of()))));
        return frames;
    }

    private byte[] usersSeenBy(User viewer, int room) {
        if (visibility.seesEverybody(viewer.id())) {
            byte[] everybody = encodedUsers();
            return everybody.length <= room ? everybody : encode(users.all(), room);
        }
        return encode(
                users.all().stream()
                        .filter(user -> visibility.sees(viewer.id(), user.id()))
                        .toList(),
                room);
    }

    private byte[] encodedUsers() {
        EncodedUsers known = encoded;
        List<User> all = users.all();
        if (known == null || known.users() != all) {
            known = new EncodedUsers(all, encode(all, USERS_BYTES));
            encoded = known;
        }
        return known.json();
    }

    private byte[] encode(List<User> all, int room) {
        List<UserProfile> profiles = all.stream().map(User::profile).toList();
        byte[] json = codec.encodeUsers(profiles);
        while (json.length > room) {
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
                channel.kind() == ChannelKind.DIRECT ? List.copyOf(channels.members(channel.id())) : List.of(),
                state.membership().closedSequence());
    }
}
