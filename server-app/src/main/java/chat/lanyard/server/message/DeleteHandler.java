package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ClientFrame.DeleteMessage;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.Transaction;

/** Answers {@code message.delete}; for a message that is deleted already with the place of that deletion. */
final class DeleteHandler implements FrameHandler<Appended, DeleteMessage> {
    private final ChannelLog log;
    private final MessageFinder finder;
    private final Deletions deletions;

    DeleteHandler(ChannelLog log, MessageFinder finder, Deletions deletions) {
        this.log = log;
        this.finder = finder;
        this.deletions = deletions;
    }

    @Override
    public void handle(RequestContext<Appended> context, DeleteMessage frame) {
        UserId user = context.userId();
        context.replyWith(log.submit(transaction -> delete(transaction, user, frame)));
    }

    private Appended delete(Transaction transaction, UserId user, DeleteMessage frame) {
        LogEntry post = finder.find(transaction, user, Permission.CHANGE_OWN, frame.channelId(), frame.messageId());
        if (!post.event().actor().equals(user)) {
            finder.permissions(transaction).require(user, Permission.DELETE_OTHERS, frame.channelId());
        }
        return deletions.delete(transaction, post, user);
    }
}
