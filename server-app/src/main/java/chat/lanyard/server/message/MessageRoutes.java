package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame.ListEdits;
import chat.lanyard.protocol.frame.MessageFrame.ListPins;
import chat.lanyard.protocol.frame.MessageFrame.ListThreads;
import chat.lanyard.protocol.frame.MessageFrame.MarkThreadRead;
import chat.lanyard.protocol.frame.MessageFrame.PinMessage;
import chat.lanyard.protocol.frame.MessageFrame.ReadThread;
import chat.lanyard.protocol.frame.MessageFrame.UnpinMessage;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.attachment.MessageAttachments;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.UserDirectory;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with messages. */
public final class MessageRoutes {
    private final ChannelLog log;
    private final Permissions permissions;
    private final Supplier<MembershipChanges> changes;
    private final Clock clock;

    public MessageRoutes(ChannelLog log, Permissions permissions, Supplier<MembershipChanges> changes, Clock clock) {
        this.log = log;
        this.permissions = permissions;
        this.changes = changes;
        this.clock = clock;
    }

    /** One for each kind of frame. */
    public List<FrameRoute<?, ?>> routes(
            Deletions.Tables tables, Deletions deletions, UserDirectory users, MessageAttachments attachments) {
        MessageRepository repository = tables.messages();
        MessageFinder finder = new MessageFinder(repository, permissions, changes);
        ReactionHandler reactions = new ReactionHandler(log, finder, repository, clock);
        return List.of(
                new FrameRoute<>(
                        ClientFrame.PostMessage.class,
                        permissions.rule(Permission.POST, ClientFrame.PostMessage::channelId),
                        RateClass.POST,
                        new PostHandler(log, users, attachments, permissions, changes, tables.threads(), clock)),
                route(
                        ClientFrame.EditMessage.class,
                        Permission.CHANGE_OWN,
                        ClientFrame.EditMessage::channelId,
                        new EditHandler(log, finder, repository, clock)),
                route(
                        ClientFrame.DeleteMessage.class,
                        Permission.CHANGE_OWN,
                        ClientFrame.DeleteMessage::channelId,
                        new DeleteHandler(log, finder, deletions)),
                route(
                        ClientFrame.AddReaction.class,
                        Permission.REACT,
                        ClientFrame.AddReaction::channelId,
                        reactions::add),
                route(
                        ClientFrame.RemoveReaction.class,
                        Permission.REACT,
                        ClientFrame.RemoveReaction::channelId,
                        reactions::remove),
                new FrameRoute<>(
                        ClientFrame.History.class,
                        (user, frame) -> frame.channelId().equals(ChannelId.ME)
                                || permissions.allows(user.userId(), Permission.READ, frame.channelId()),
                        RateClass.OTHER,
                        new HistoryHandler(log, permissions)));
    }

    /** One for each kind of frame about pins, edits and threads. */
    public List<FrameRoute<?, ?>> threadRoutes(Deletions.Tables tables, MessageReader reader) {
        MessageFinder finder = new MessageFinder(tables.messages(), permissions, changes);
        PinHandler pins = new PinHandler(log, finder, tables.pins(), clock);
        ThreadHandler threads = new ThreadHandler(log, finder, tables.threads(), reader, clock);
        return List.of(
                route(PinMessage.class, Permission.PIN, PinMessage::channelId, pins::pin),
                route(UnpinMessage.class, Permission.PIN, UnpinMessage::channelId, pins::unpin),
                route(
                        ListPins.class,
                        Permission.READ,
                        ListPins::channelId,
                        (context, frame) -> context.reply(new RequestResult.Pins(reader.pins(frame.channelId())))),
                route(ListEdits.class, Permission.READ, ListEdits::channelId, new EditsHandler(reader)),
                route(ReadThread.class, Permission.READ, ReadThread::channelId, threads::read),
                new FrameRoute<>(ListThreads.class, (user, frame) -> true, RateClass.OTHER, threads::list),
                route(MarkThreadRead.class, Permission.READ, MarkThreadRead::channelId, threads::markRead));
    }

    private <R extends RequestResult, F extends ClientFrame<R>> FrameRoute<R, F> route(
            Class<F> frame, Permission permission, Function<F, ChannelId> channel, FrameHandler<R, F> handler) {
        return new FrameRoute<>(frame, permissions.rule(permission, channel), RateClass.OTHER, handler);
    }
}
