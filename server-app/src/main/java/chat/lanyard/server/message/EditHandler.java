package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.MessageEdited;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.frame.ClientFrame.EditMessage;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Answers {@code message.edit}; the text that the message has already gets the place of the event that gave it. */
final class EditHandler implements FrameHandler<Appended, EditMessage> {
    private final ChannelLog log;
    private final MessageFinder finder;
    private final MessageRepository repository;
    private final Clock clock;

    EditHandler(ChannelLog log, MessageFinder finder, MessageRepository repository, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void handle(RequestContext<Appended> context, EditMessage frame) {
        UserId user = context.userId();
        context.replyWith(log.submit(transaction -> edit(transaction, user, frame)));
    }

    private Appended edit(Transaction transaction, UserId user, EditMessage frame) {
        ChannelId channel = frame.channelId();
        LogEntry post = finder.find(transaction, user, Permission.CHANGE_OWN, channel, frame.messageId());
        MessageFinder.requireAuthor(post, user);
        finder.requireNotDeleted(post);
        List<Long> edits = repository.edits(channel, post.sequence());
        ChannelEvent current = edits.isEmpty()
                ? post.event()
                : transaction
                        .find(channel, edits.get(edits.size() - 1))
                        .orElseThrow()
                        .event();
        if (frame.text().equals(text(current))) {
            return new Appended(current.sequence(), current.at());
        }
        requireFewerThanAll(edits);
        MessageEdited edited = transaction
                .channel(channel)
                .append(sequence -> new MessageEdited(
                        sequence,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        user,
                        frame.messageId(),
                        frame.text()));
        repository.insertEdit(channel, post.sequence(), edited.sequence());
        return new Appended(edited.sequence(), edited.at());
    }

    /** All of them are erased in one transaction when the message is deleted. */
    private static void requireFewerThanAll(List<Long> edits) {
        if (edits.size() >= ProtocolLimits.EDITS_PER_MESSAGE) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "This message was edited " + ProtocolLimits.EDITS_PER_MESSAGE + " times, which is all it can be.");
        }
    }

    private static String text(ChannelEvent event) {
        return event instanceof MessageEdited edited
                ? edited.text()
                : ((MessagePosted) event).message().text();
    }
}
