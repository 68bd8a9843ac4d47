package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.PersonalEvent.DirectClosed;
import chat.lanyard.protocol.frame.PersonalFrame.CloseDirect;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.Transaction;

/** Answers {@code direct.close}. What is closed is in sight again by itself with the next event. */
final class Closings implements FrameHandler<Done, CloseDirect> {
    private final ChannelDesk desk;

    Closings(ChannelDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(RequestContext<Done> context, CloseDirect frame) {
        UserId user = context.userId();
        context.replyWith(desk.submit(transaction -> close(transaction, user, frame.channelId())));
    }

    private Done close(Transaction transaction, UserId user, ChannelId conversation) {
        Channel channel = desk.require(transaction, user, Permission.READ, conversation);
        if (channel.kind() != ChannelKind.DIRECT) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST, "Only a direct conversation can be closed. Leave the channel instead.");
        }
        mark(transaction, user, conversation, transaction.channel(conversation).lastSequence());
        return new Done();
    }

    /** Shows a conversation again to a member who asks for it. */
    void reopen(Transaction transaction, UserId user, ChannelId conversation) {
        mark(transaction, user, conversation, 0);
    }

    private void mark(Transaction transaction, UserId user, ChannelId conversation, long closed) {
        MembershipChanges memberships = desk.memberships().of(transaction);
        memberships
                .find(conversation, user)
                .filter(membership -> membership.closedSequence() != closed)
                .ifPresent(membership -> {
                    transaction
                            .personal(user)
                            .append(sequence -> new DirectClosed(
                                    sequence, desk.memberships().now(), user, conversation, closed));
                    memberships.put(membership.withClosed(closed));
                });
    }
}
