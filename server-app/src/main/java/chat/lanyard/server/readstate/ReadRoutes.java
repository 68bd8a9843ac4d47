package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.message.DeletedMessages;
import chat.lanyard.server.permission.Permissions;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** How read positions are told. */
public final class ReadRoutes {
    private final ChannelLog log;
    private final ChannelDirectory channels;
    private final ReadMoves moves;

    public ReadRoutes(
            ChannelLog log,
            ChannelDirectory channels,
            ChannelRepository repository,
            Supplier<MembershipChanges> changes,
            Clock clock) {
        this.log = log;
        this.channels = channels;
        this.moves = new ReadMoves(repository, changes, clock);
    }

    /** One for each kind of frame. */
    public List<FrameRoute<?, ?>> routes(DeletedMessages deleted, Permissions permissions) {
        return List.of(
                new FrameRoute<>(
                        ClientFrame.MarkRead.class,
                        permissions.rule(Permission.READ, ClientFrame.MarkRead::channelId),
                        RateClass.OTHER,
                        new ReadHandler(log, channels, moves)),
                new FrameRoute<>(
                        PersonalFrame.MarkAllRead.class,
                        AccessRule.everybody(),
                        RateClass.OTHER,
                        new ReadAllHandler(log, channels, deleted, moves)));
    }
}
