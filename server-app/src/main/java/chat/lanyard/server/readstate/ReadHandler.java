package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.ClientFrame.MarkRead;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;

/** Answers {@code read}: moves a member's read position forward and counts anew what is left. */
final class ReadHandler implements FrameHandler<Done, MarkRead> {
    private final ChannelLog log;
    private final ChannelDirectory channels;
    private final ReadMoves moves;

    ReadHandler(ChannelLog log, ChannelDirectory channels, ReadMoves moves) {
        this.log = log;
        this.channels = channels;
        this.moves = moves;
    }

    @Override
    public void handle(RequestContext<Done> context, MarkRead frame) {
        ChannelId channel = frame.channelId();
        UserId user = context.userId();
        long head = log.lastSequence(channel);
        long through = Math.min(frame.sequence(), head);
        if (isThere(channel, user, through)) {
            context.reply(new Done());
            return;
        }
        ReadMoves.Position position = new ReadMoves.Position(
                channel,
                user,
                through,
                log.messagesThrough(channel, through),
                log.messagesBetween(channel, through, head, user),
                head);
        context.replyWith(log.submit(transaction -> {
            moves.move(transaction, position);
            return new Done();
        }));
    }

    /** Such a request costs no transaction: clients repeat themselves when they come back. */
    private boolean isThere(ChannelId channel, UserId user, long through) {
        return channels.membership(channel, user)
                .filter(membership -> membership.readSequence() >= through)
                .isPresent();
    }
}
