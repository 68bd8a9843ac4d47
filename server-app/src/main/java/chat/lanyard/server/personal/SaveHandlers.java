package chat.lanyard.server.personal;

import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.PersonalFrame.SaveMessage;
import chat.lanyard.protocol.frame.PersonalFrame.UnsaveMessage;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Answers {@code message.save} and {@code message.unsave}. */
final class SaveHandlers {
    private final ChannelLog log;
    private final PersonalRepository repository;
    private final Clock clock;

    SaveHandlers(ChannelLog log, PersonalRepository repository, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.clock = clock;
    }

    void save(RequestContext<Done> context, SaveMessage frame) {
        Saved.Key key = key(context.userId(), frame.channelId(), frame.messageId());
        context.replyWith(log.submit(transaction -> save(transaction, key, frame.messageId())));
    }

    void unsave(RequestContext<Done> context, UnsaveMessage frame) {
        Saved.Key key = key(context.userId(), frame.channelId(), frame.messageId());
        context.replyWith(log.submit(transaction -> unsave(transaction, key, frame.messageId())));
    }

    private Done save(Transaction transaction, Saved.Key key, MessageId message) {
        transaction
                .find(key.channel(), key.message())
                .filter(entry -> entry.clientMessageId() != null)
                .filter(entry -> !entry.isErased())
                .map(LogEntry::sequence)
                .orElseThrow(SaveHandlers::notThere);
        if (repository.find(key).isEmpty()) {
            requireRoom(key.user());
            PersonalEvent event = transaction
                    .personal(key.user())
                    .append(sequence ->
                            new PersonalEvent.MessageSaved(sequence, now(), key.user(), key.channel(), message));
            repository.insert(new Saved(key, event.sequence()));
        }
        return new Done();
    }

    private Done unsave(Transaction transaction, Saved.Key key, MessageId message) {
        if (repository.find(key).isPresent()) {
            transaction
                    .personal(key.user())
                    .append(sequence ->
                            new PersonalEvent.MessageUnsaved(sequence, now(), key.user(), key.channel(), message));
            repository.delete(key);
        }
        return new Done();
    }

    private void requireRoom(UserId user) {
        if (repository.countSaved(user) >= ProtocolLimits.SAVED_MESSAGES) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "You have saved " + ProtocolLimits.SAVED_MESSAGES
                            + " messages, which is the most there can be. Remove one that you need no more.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Saved.Key key(UserId user, ChannelId channel, MessageId message) {
        return new Saved.Key(
                user, channel, MessageIds.sequence(message, channel).orElseThrow(SaveHandlers::notThere));
    }

    private static RequestRefusedException notThere() {
        return new RequestRefusedException(
                ErrorCode.NOT_FOUND,
                "There is no such message, or it was deleted, or you are no member of its channel.");
    }
}
