package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.attachment.MessageAttachments;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.user.UserDirectory;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with messages. */
public final class MessageRoutes {
    private final ChannelLog log;
    private final ChannelDirectory channels;
    private final Supplier<MembershipChanges> changes;
    private final Clock clock;

    public MessageRoutes(ChannelLog log, ChannelDirectory channels, Supplier<MembershipChanges> changes, Clock clock) {
        this.log = log;
        this.channels = channels;
        this.changes = changes;
        this.clock = clock;
    }

    /** One for each kind of frame. */
    public List<FrameRoute<?, ?>> routes(
            MessageRepository repository, Deletions deletions, UserDirectory users, MessageAttachments attachments) {
        MessageFinder finder = new MessageFinder(repository, changes);
        ReactionHandler reactions = new ReactionHandler(log, finder, repository, clock);
        return List.of(
                new FrameRoute<>(
                        ClientFrame.PostMessage.class,
                        (user, frame) -> channels.isMember(frame.channelId(), user.userId()),
                        RateClass.POST,
                        new PostHandler(log, users, attachments, changes, clock)),
                route(
                        ClientFrame.EditMessage.class,
                        ClientFrame.EditMessage::channelId,
                        new EditHandler(log, finder, repository, clock)),
                route(
                        ClientFrame.DeleteMessage.class,
                        ClientFrame.DeleteMessage::channelId,
                        new DeleteHandler(log, finder, deletions)),
                route(ClientFrame.AddReaction.class, ClientFrame.AddReaction::channelId, reactions::add),
                route(ClientFrame.RemoveReaction.class, ClientFrame.RemoveReaction::channelId, reactions::remove),
                new FrameRoute<>(
                        ClientFrame.History.class,
                        (user, frame) -> frame.channelId().equals(ChannelId.ME)
                                || channels.isMember(frame.channelId(), user.userId()),
                        RateClass.OTHER,
                        new HistoryHandler(log)));
    }

    /** For members only. */
    private <R extends RequestResult, F extends ClientFrame<R>> FrameRoute<R, F> route(
            Class<F> frame, Function<F, ChannelId> channel, FrameHandler<R, F> handler) {
        return new FrameRoute<>(
                frame,
                (user, request) -> channels.isMember(channel.apply(request), user.userId()),
                RateClass.OTHER,
                handler);
    }
}
