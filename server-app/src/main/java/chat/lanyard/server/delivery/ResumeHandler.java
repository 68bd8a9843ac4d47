package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers {@code resume}: holds every named channel's live events first, then reads the log. */
final class ResumeHandler implements FrameHandler<RequestResult.Resuming, ClientFrame.Resume> {
    private final ChannelLog log;
    private final Audience audience;
    private final Replayer replayer;

    ResumeHandler(ChannelLog log, Audience audience, Replayer replayer) {
        this.log = log;
        this.audience = audience;
        this.replayer = replayer;
    }

    @Override
    public void handle(RequestContext<RequestResult.Resuming> context, ClientFrame.Resume frame) {
        ClientConnection connection = context.connection();
        List<Feed> feeds = new ArrayList<>();
        List<ChannelId> unavailable = new ArrayList<>();
        for (ChannelId channel : inOrder(frame)) {
            Optional<Feed> feed = audience.find(connection, channel);
            feed.ifPresentOrElse(feeds::add, () -> unavailable.add(channel));
        }
        feeds.forEach(feed -> requireWithinLog(feed.channel(), frame));
        List<Feed.Hold> holds = feeds.stream()
                .map(feed -> feed.hold(frame.cursors().get(feed.channel())))
                .toList();
        context.reply(new RequestResult.Resuming(unavailable));
        replayer.replay(Replay.requested(connection, holds, context.requestId()));
    }

    private static List<ChannelId> inOrder(ClientFrame.Resume frame) {
        return frame.cursors().keySet().stream()
                .sorted(Comparator.comparing((ChannelId channel) -> !channel.equals(frame.first()))
                        .thenComparing(ChannelId::value))
                .toList();
    }

    private void requireWithinLog(ChannelId channel, ClientFrame.Resume frame) {
        if (frame.cursors().get(channel) > log.lastSequence(channel)) {
            throw new RequestRefusedException(
                    ErrorCode.CURSOR_AHEAD,
                    "The cursor of channel " + channel + " is beyond its log. Load the channel anew.");
        }
    }
}
