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
import chat.lanyard.server.log.PersonalLogs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<ChannelId, Feed> feeds = new LinkedHashMap<>();
        List<ChannelId> unavailable = new ArrayList<>();
        for (ChannelId channel : inOrder(frame)) {
            Optional<Feed> feed = audience.find(connection, PersonalLogs.named(channel, context.userId()));
            feed.ifPresentOrElse(found -> feeds.put(channel, found), () -> unavailable.add(channel));
        }
        feeds.forEach((channel, feed) -> requireWithinLog(channel, feed, frame));
        List<Feed.Hold> holds = feeds.entrySet().stream()
                .map(named -> named.getValue().hold(frame.cursors().get(named.getKey())))
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

    private void requireWithinLog(ChannelId channel, Feed feed, ClientFrame.Resume frame) {
        if (frame.cursors().get(channel) > log.lastSequence(feed.channel())) {
            throw new RequestRefusedException(
                    ErrorCode.CURSOR_AHEAD,
                    "The cursor of channel " + channel + " is beyond its log. Load the channel anew.");
        }
    }
}
