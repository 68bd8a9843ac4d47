package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.PersonalFrame.MarkAllRead;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.message.DeletedMessages;
import java.util.List;

/** Answers {@code read.all}: everything that was there when it came is read, in one transaction. */
final class ReadAllHandler implements FrameHandler<Done, MarkAllRead> {
    private final ChannelLog log;
    private final ChannelDirectory channels;
    private final DeletedMessages deleted;
    private final ReadMoves moves;

    ReadAllHandler(ChannelLog log, ChannelDirectory channels, DeletedMessages deleted, ReadMoves moves) {
        this.log = log;
        this.channels = channels;
        this.deleted = deleted;
        this.moves = moves;
    }

    @Override
    public void handle(RequestContext<Done> context, MarkAllRead frame) {
        List<ReadMoves.Position> unread = log.consistently(() -> unread(context.userId()));
        context.replyWith(log.submit(transaction -> {
            unread.forEach(position -> moves.move(transaction, position));
            return new Done();
        }));
    }

    private List<ReadMoves.Position> unread(UserId user) {
        return channels.memberships(user).stream()
                .filter(this::hasUnread)
                .map(membership -> atTheEnd(log.head(membership.channel()), user))
                .toList();
    }

    private boolean hasUnread(Membership membership) {
        long gone = deleted.ofOthersAfter(membership.channel(), membership.readSequence(), membership.user());
        return membership.unread(log.head(membership.channel()).messages(), gone) > 0;
    }

    private static ReadMoves.Position atTheEnd(ChannelHead head, UserId user) {
        return new ReadMoves.Position(
                head.channel(), user, head.lastSequence(), head.messages(), 0, head.lastSequence());
    }
}
