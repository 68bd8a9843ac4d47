package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame.AddReaction;
import chat.lanyard.protocol.frame.ClientFrame.RemoveReaction;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
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

/** Answers {@code reaction.add} and {@code reaction.remove}; what is so already gets the place of the event that did it. */
final class ReactionHandler {
    private final ChannelLog log;
    private final MessageFinder finder;
    private final MessageRepository repository;
    private final Clock clock;

    ReactionHandler(ChannelLog log, MessageFinder finder, MessageRepository repository, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.repository = repository;
        this.clock = clock;
    }

    /** What is asked for. */
    private record Wish(ChannelId channel, MessageId message, Emoji emoji, boolean present) {}

    void add(RequestContext<Appended> context, AddReaction frame) {
        requireVisible(frame.emoji());
        handle(context, new Wish(frame.channelId(), frame.messageId(), frame.emoji(), true));
    }

    void remove(RequestContext<Appended> context, RemoveReaction frame) {
        handle(context, new Wish(frame.channelId(), frame.messageId(), frame.emoji(), false));
    }

    private static void requireVisible(Emoji emoji) {
        try {
            emoji.requireVisible();
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, e.getMessage());
        }
    }

    private void handle(RequestContext<Appended> context, Wish wish) {
        UserId user = context.userId();
        context.replyWith(log.submit(transaction -> react(transaction, user, wish)));
    }

    private Appended react(Transaction transaction, UserId user, Wish wish) {
        LogEntry post = finder.find(transaction, user, Permission.REACT, wish.channel(), wish.message());
        finder.requireNotDeleted(post);
        Reaction.Key key = new Reaction.Key(wish.channel(), post.sequence(), user, wish.emoji());
        Optional<Reaction> before = repository.reaction(key);
        if (before.map(Reaction::present).orElse(false) == wish.present()) {
            return MessageFinder.answer(
                    transaction, wish.channel(), before.map(Reaction::sequence).orElse(post.sequence()));
        }
        if (wish.present()) {
            repository.countReactions(key).requireRoom();
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ChannelEvent event =
                transaction.channel(wish.channel()).append(sequence -> event(key, sequence, at, wish.present()));
        repository.put(new Reaction(key, event.sequence(), wish.present()));
        return new Appended(event.sequence(), at);
    }

    private static ChannelEvent event(Reaction.Key key, long sequence, Instant at, boolean added) {
        MessageId message = MessageIds.of(key.channel(), key.message());
        return added
                ? new ChannelEvent.ReactionAdded(sequence, at, key.user(), message, key.emoji())
                : new ChannelEvent.ReactionRemoved(sequence, at, key.user(), message, key.emoji());
    }
}
