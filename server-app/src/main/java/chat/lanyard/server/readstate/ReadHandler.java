package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.ClientFrame.MarkRead;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import java.util.function.Supplier;

/** Answers {@code read}: moves a member's read position forward and counts anew what is left. */
final class ReadHandler implements FrameHandler<Done, MarkRead> {
    private final ChannelLog log;
    private final ChannelRepository repository;
    private final Supplier<MembershipChanges> changes;

    ReadHandler(ChannelLog log, ChannelRepository repository, Supplier<MembershipChanges> changes) {
        this.log = log;
        this.repository = repository;
        this.changes = changes;
    }

    /**
     * What the durable log says, read before the transaction because it may take long.
     *
     * @param through the new read position
     * @param messages messages of anybody up to it
     * @param ownAfter messages of the reader after it, up to {@code head}
     */
    private record Position(ChannelId channel, UserId user, long through, long messages, long ownAfter, long head) {}

    @Override
    public void handle(RequestContext<Done> context, MarkRead frame) {
        ChannelId channel = frame.channelId();
        UserId user = context.userId();
        long head = log.lastSequence(channel);
        long through = Math.min(frame.sequence(), head);
        Position position = new Position(
                channel,
                user,
                through,
                log.messagesThrough(channel, through),
                log.messagesBetween(channel, through, head, user),
                head);
        context.replyWith(log.submit(transaction -> read(transaction, position)));
    }

    private Done read(Transaction transaction, Position position) {
        MembershipChanges memberships = transaction.part(MembershipChanges.class, changes);
        memberships
                .find(position.channel(), position.user())
                .filter(membership -> membership.readSequence() < position.through())
                .map(membership -> advance(transaction, membership, position))
                .ifPresent(memberships::put);
        return new Done();
    }

    private Membership advance(Transaction transaction, Membership membership, Position position) {
        long ownSinceHead = transaction.messagesAfter(position.channel(), position.head(), position.user());
        long own = membership.posted() - position.ownAfter() - ownSinceHead;
        long mentions = repository.mentionsAfter(position.channel(), position.user(), position.through());
        return membership.withRead(position.through(), position.messages() - own, mentions);
    }
}
