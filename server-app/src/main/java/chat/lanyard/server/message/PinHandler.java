package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PinEvent;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
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
import java.util.Optional;

/** Answers {@code message.pin} and {@code message.unpin}; what is so already gets the place of the event that did it. */
final class PinHandler {
    private final ChannelLog log;
    private final MessageFinder finder;
    private final PinRepository repository;
    private final Clock clock;

    PinHandler(ChannelLog log, MessageFinder finder, PinRepository repository, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.repository = repository;
        this.clock = clock;
    }

    void pin(RequestContext<Appended> context, MessageFrame.PinMessage frame) {
        handle(context, frame, true);
    }

    void unpin(RequestContext<Appended> context, MessageFrame.UnpinMessage frame) {
        handle(context, frame, false);
    }

    private void handle(RequestContext<Appended> context, MessageFrame.Pinning frame, boolean present) {
        UserId user = context.userId();
        context.replyWith(log.submit(transaction -> pin(transaction, user, frame, present)));
    }

    private Appended pin(Transaction transaction, UserId user, MessageFrame.Pinning frame, boolean present) {
        ChannelId channel = frame.channelId();
        LogEntry post = finder.find(transaction, user, Permission.PIN, channel, frame.messageId());
        finder.requireNotDeleted(post);
        Optional<Pin> before = repository.pin(channel, post.sequence());
        if (before.map(Pin::present).orElse(false) == present) {
            return MessageFinder.answer(
                    transaction, channel, before.map(Pin::sequence).orElse(post.sequence()));
        }
        if (present) {
            requireRoom(channel);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MessageId message = MessageIds.of(channel, post.sequence());
        ChannelEvent event = transaction
                .channel(channel)
                .append(sequence -> present
                        ? new PinEvent.MessagePinned(sequence, at, user, message)
                        : new PinEvent.MessageUnpinned(sequence, at, user, message));
        repository.put(new Pin(channel, post.sequence(), user, event.sequence(), present));
        return new Appended(event.sequence(), at);
    }

    private void requireRoom(ChannelId channel) {
        if (repository.count(channel) >= ProtocolLimits.PINS_PER_CHANNEL) {
            throw new RequestRefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "A channel can have " + ProtocolLimits.PINS_PER_CHANNEL
                            + " pinned messages. Unpin one that is no longer needed.");
        }
    }
}
