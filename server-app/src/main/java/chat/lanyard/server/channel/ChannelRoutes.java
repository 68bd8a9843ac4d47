package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.UserDirectory;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What can be done with channels and their members. Who may is asked on the way in, and again within the transaction. */
public final class ChannelRoutes {
    private final FrameCodec codec = new FrameCodec();
    private final ChannelDirectory directory;
    private final Permissions permissions;
    private final ChannelDesk desk;

    public ChannelRoutes(
            ChannelLog log,
            ChannelDirectory directory,
            UserDirectory users,
            Permissions permissions,
            Supplier<MembershipChanges> changes,
            Clock clock) {
        this.directory = directory;
        this.permissions = permissions;
        desk = new ChannelDesk(log, new Memberships(changes, clock), users, permissions);
    }

    /** One for each kind of frame. */
    public List<FrameRoute<?, ?>> routes(Supplier<ChannelId> ids) {
        ChangeHandler changes = new ChangeHandler(desk);
        MemberHandler members = new MemberHandler(desk, directory);
        Closings closings = new Closings(desk);
        return List.of(
                new FrameRoute<>(
                        ChannelFrame.CreateChannel.class,
                        permissions.rule(Permission.CREATE_CHANNELS),
                        RateClass.CHANNEL,
                        new CreateHandler(desk, ids)),
                change(ChannelFrame.UpdateChannel.class, RateClass.CHANNEL, Permission.CHANGE_TOPIC, changes::update),
                change(ChannelFrame.ArchiveChannel.class, RateClass.CHANNEL, Permission.ARCHIVE, changes::archive),
                change(ChannelFrame.RestoreChannel.class, RateClass.CHANNEL, Permission.ARCHIVE, changes::restore),
                change(ChannelFrame.JoinChannel.class, RateClass.OTHER, Permission.JOIN, members::join),
                change(ChannelFrame.LeaveChannel.class, RateClass.OTHER, Permission.LEAVE, members::leave),
                change(ChannelFrame.InviteToChannel.class, RateClass.CHANNEL, Permission.INVITE, members::invite),
                change(ChannelFrame.RemoveFromChannel.class, RateClass.OTHER, Permission.REMOVE, members::remove),
                new FrameRoute<>(
                        ChannelFrame.BrowseChannels.class,
                        AccessRule.everybody(),
                        RateClass.OTHER,
                        new BrowseHandler(directory, permissions)),
                new FrameRoute<>(
                        ChannelFrame.ListMembers.class,
                        permissions.rule(Permission.READ, ChannelFrame.ListMembers::channelId),
                        RateClass.OTHER,
                        (context, frame) -> context.reply(members(frame.channelId()))),
                new FrameRoute<>(
                        ChannelFrame.OpenDirect.class,
                        permissions.rule(Permission.OPEN_CONVERSATIONS),
                        RateClass.CHANNEL,
                        new DirectHandler(desk, directory, closings)),
                new FrameRoute<>(
                        PersonalFrame.CloseDirect.class,
                        permissions.rule(Permission.READ, PersonalFrame.CloseDirect::channelId),
                        RateClass.OTHER,
                        closings));
    }

    private <F extends ChannelFrame.Change> FrameRoute<RequestResult.Appended, F> change(
            Class<F> frame, RateClass rate, Permission permission, FrameHandler<RequestResult.Appended, F> handler) {
        return new FrameRoute<>(frame, permissions.rule(permission, ChannelFrame.Change::channelId), rate, handler);
    }

    private RequestResult.ChannelMembers members(ChannelId channel) {
        List<UserId> members = directory.members(channel).stream()
                .sorted(Comparator.comparing(UserId::value))
                .toList();
        return new RequestResult.ChannelMembers(codec.firstThatFit(members, ProtocolLimits.PAGE_BYTES));
    }
}
