package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.PersonalFrame.CountUnread;
import chat.lanyard.protocol.frame.RequestResult.UnreadCount;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;

/** Answers {@code unread}: the counts of one channel, as a welcome tells them. Reads only memory. */
final class CountHandler implements FrameHandler<UnreadCount, CountUnread> {
    private final ChannelLog log;
    private final ChannelDirectory channels;
    private final ChannelStates states;

    CountHandler(ChannelLog log, ChannelDirectory channels, ChannelStates states) {
        this.log = log;
        this.channels = channels;
        this.states = states;
    }

    @Override
    public void handle(RequestContext<UnreadCount> context, CountUnread frame) {
        ChannelState state = log.consistently(() ->
                        channels.membership(frame.channelId(), context.userId()).map(states::of))
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.NOT_FOUND, "There is no such channel, or you are not a member of it."));
        context.reply(new UnreadCount(
                state.head().lastSequence(), state.membership().readSequence(), state.unread(), state.mentions()));
    }
}
