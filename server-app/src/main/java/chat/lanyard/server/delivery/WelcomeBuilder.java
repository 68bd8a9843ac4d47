package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells somebody who has just connected what is there. Reads only memory. */
public final class WelcomeBuilder {
    private final ServerDescription server;
    private final UserDirectory users;
    private final ChannelDirectory channels;
    private final FrameCodec codec = new FrameCodec();

    public WelcomeBuilder(ServerDescription server, UserDirectory users, ChannelDirectory channels) {
        this.server = server;
        this.users = users;
        this.channels = channels;
    }

    /**
     * The UTF-8 frame for a user who still exists, as of these ends of the user's channels. Of very many users it names as
     * many as it has room for; the others become known by the events of their joining.
     */
    byte[] build(User user, Instant sessionExpiresAt, Map<Membership, ChannelHead> heads) {
        List<ChannelSummary> summaries = heads.entrySet().stream()
                .flatMap(entry -> summary(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ChannelSummary::name)
                        .thenComparing(summary -> summary.id().value()))
                .toList();
        List<UserProfile> profiles = users.all().stream().map(User::profile).toList();
        byte[] frame;
        do {
            frame = codec.encode(
                    new ServerFrame.Welcome(user.profile(), server, sessionExpiresAt, summaries, profiles));
            profiles = profiles.subList(0, profiles.size() * 3 / 4);
        } while (frame.length > ProtocolLimits.SERVER_FRAME_BYTES && !profiles.isEmpty());
        return frame;
    }

    private Stream<ChannelSummary> summary(Membership membership, ChannelHead head) {
        return channels.find(membership.channel()).stream().map(channel -> summary(channel, membership, head));
    }

    private static ChannelSummary summary(Channel channel, Membership membership, ChannelHead head) {
        return new ChannelSummary(
                channel.id(),
                channel.kind(),
                channel.name(),
                channel.topic(),
                head.lastSequence(),
                membership.readSequence(),
                membership.unread(head.messages()),
                membership.mentions());
    }
}
