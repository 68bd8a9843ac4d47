package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import java.util.function.Supplier;

/** How read positions are told. */
public final class ReadRoute {
    private ReadRoute() {}

    public static FrameRoute<?, ?> of(
            ChannelLog log,
            ChannelDirectory channels,
            ChannelRepository repository,
            Supplier<MembershipChanges> changes) {
        return new FrameRoute<>(
                ClientFrame.MarkRead.class,
                (user, frame) -> channels.isMember(frame.channelId(), user.userId()),
                RateClass.OTHER,
                new ReadHandler(log, repository, changes));
    }
}
