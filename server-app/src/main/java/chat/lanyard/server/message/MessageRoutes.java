package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import java.time.Clock;
import java.util.List;

/** What can be done with messages. */
public final class MessageRoutes {
    private MessageRoutes() {}

    public static List<FrameRoute<?, ?>> of(
            ChannelLog log, ChannelDirectory channels, ChannelRepository repository, Mentions mentions, Clock clock) {
        PostHandler post = new PostHandler(log, mentions, () -> new MembershipChanges(repository, channels), clock);
        return List.of(
                new FrameRoute<>(
                        ClientFrame.PostMessage.class,
                        (user, frame) -> channels.isMember(frame.channelId(), user.userId()),
                        RateClass.POST,
                        post),
                new FrameRoute<>(
                        ClientFrame.History.class,
                        (user, frame) -> channels.isMember(frame.channelId(), user.userId()),
                        RateClass.OTHER,
                        new HistoryHandler(log)),
                notYet(ClientFrame.EditMessage.class),
                notYet(ClientFrame.DeleteMessage.class),
                notYet(ClientFrame.AddReaction.class),
                notYet(ClientFrame.RemoveReaction.class));
    }

    private static <F extends ClientFrame<RequestResult.Appended>> FrameRoute<?, ?> notYet(Class<F> frame) {
        return new FrameRoute<>(frame, AccessRule.everybody(), RateClass.OTHER, (context, request) -> {
            throw new RequestRefusedException(ErrorCode.UNKNOWN_TYPE, "This server does not change messages yet.");
        });
    }
}
