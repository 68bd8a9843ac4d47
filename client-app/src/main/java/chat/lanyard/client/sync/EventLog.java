package chat.lanyard.client.sync;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.store.LocalStore;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The events of all channels in the store: unbroken runs that grow at both ends. Confined to the event thread. */
final class EventLog {
    private static final int MOST_RECOUNTED = 2_000;

    private final LocalCopy copy;
    private final Conversations conversations;
    private final UserProfile user;
    private final UnreadRule unread;
    private Consumer<List<Attachment>> onErased = attachments -> {};
    private Consumer<Channel> onUnsure = channel -> {};

    EventLog(LocalCopy copy, Conversations conversations, UserProfile user) {
        this.copy = copy;
        this.conversations = conversations;
        this.user = user;
        this.unread = new UnreadRule(user);
    }

    /** Who is told of the files of messages that are deleted. */
    void setOnErased(Consumer<List<Attachment>> listener) {
        onErased = listener;
    }

    /** Who is told of channels in which an unread message was deleted that is not known well enough: the counts may be too high then. */
    void setOnUnsure(Consumer<Channel> listener) {
        onUnsure = listener;
    }

    /** Adds events that follow the run, with everything that they change, at once. */
    void append(Channel channel, List<ChannelEvent> fresh) {
        long last = fresh.get(fresh.size() - 1).sequence();
        Map<MessageId, ChannelEvent> deleted =
                copy.look(store -> MessageStates.deletedPosts(store, channel.id(), fresh));
        boolean unsure = UnreadRule.isUnsure(channel.readState(), channel.first(), fresh, deleted);
        ReadState counted = copy.look(store -> {
            ReadState state = unread.count(channel.readState(), fresh, deleted);
            store.transaction(() -> {
                store.events().add(channel.id(), fresh);
                EventContents.deletions(fresh).forEach(message -> store.events().erase(channel.id(), message));
                store.people().put(conversations.strangersAmong(EventContents.joined(fresh)));
                settled(fresh).forEach(store.outgoing()::remove);
                store.channels().update(channel.stored(channel.first(), last, state));
            });
            return state;
        });
        channel.keepThrough(last);
        channel.read(counted);
        onErased.accept(EventContents.attachmentsOf(deleted));
        if (unsure) {
            onUnsure.accept(channel);
        }
    }

    /** What is left once the user has read up to here; empty if the run does not reach back, or it is too much to count. */
    Optional<ReadState> recount(Channel channel, long read) {
        if (read >= channel.last()) {
            return Optional.of(new ReadState(read, channel.last(), 0, 0));
        }
        return read + 1 < channel.first() || channel.last() - read > MOST_RECOUNTED
                ? Optional.empty()
                : Optional.of(countOn(channel, new ReadState(read, read, 0, 0)));
    }

    /** Counts what the run has beyond what is counted. */
    ReadState countOn(Channel channel, ReadState state) {
        List<ChannelEvent> uncounted =
                copy.look(store -> store.events().after(channel.id(), state.countedThrough(), Integer.MAX_VALUE));
        Map<MessageId, ChannelEvent> deleted =
                copy.look(store -> MessageStates.deletedPosts(store, channel.id(), uncounted));
        if (UnreadRule.isUnsure(state, channel.first(), uncounted, deleted)) {
            onUnsure.accept(channel);
        }
        return unread.count(state, uncounted, deleted);
    }

    /** Adds those of a page that come right before the run; what was deleted meanwhile is erased in them, too. */
    void prepend(Channel channel, List<ChannelEvent> page) {
        List<UserProfile> strangers = conversations.strangersAmong(EventContents.joined(page));
        List<ChannelEvent> older = copy.look(store -> {
            List<ChannelEvent> fitting = channel.olderOf(page);
            if (!fitting.isEmpty()) {
                store.transaction(() -> prepend(store, channel, fitting, strangers));
            }
            return fitting;
        });
        if (!older.isEmpty()) {
            channel.keepFrom(older.get(0).sequence());
        }
        conversations.meet(strangers);
    }

    private static void prepend(
            LocalStore store, Channel channel, List<ChannelEvent> older, List<UserProfile> strangers) {
        store.events().add(channel.id(), older);
        store.people().put(strangers);
        EventContents.deletions(store.events().of(channel.id(), EventContents.messagesOf(older.stream())))
                .forEach(deleted -> store.events().erase(channel.id(), deleted));
        store.channels().update(channel.stored(older.get(0).sequence(), channel.last(), channel.readState()));
    }

    /** The newest rows before a sequence. */
    Page pageBefore(Channel channel, long before, int limit) {
        return copy.look(store -> {
            List<ChannelEvent> rows = store.events().rowsBefore(channel.id(), before, limit);
            long first = rows.size() < limit ? channel.first() : rows.get(0).sequence();
            return new Page(rows, Math.min(first, before), MessageStates.changes(store, channel.id(), rows, List.of()));
        });
    }

    /** The oldest rows behind a sequence. */
    Page pageAfter(Channel channel, long after, int limit) {
        return copy.look(store -> {
            List<ChannelEvent> rows = store.events().rowsAfter(channel.id(), after, limit);
            return new Page(rows, after + 1, MessageStates.changes(store, channel.id(), rows, List.of()));
        });
    }

    /** How many unread messages of others stand in the channel itself; of those in threads too where nobody knows. */
    long unreadRows(Channel channel) {
        ReadState state = channel.readState();
        boolean known = state.readSequence() + 1 >= channel.first() && state.unread() <= MOST_RECOUNTED;
        return known && state.unread() > 0
                ? copy.look(store -> store.events().countOfOthers(channel.id(), state.readSequence(), user.id()))
                : state.unread();
    }

    /** A page that the server sent, as what is known of later changes leaves it. */
    Page page(Channel channel, List<ChannelEvent> events, long before) {
        List<ChannelEvent> rows =
                events.stream().filter(TimelinePlace.of(channel.id())::holds).toList();
        long first = events.isEmpty() ? before : events.get(0).sequence();
        return new Page(rows, first, copy.look(store -> MessageStates.changes(store, channel.id(), rows, events)));
    }

    /** A thread: what stands above it, and all replies that are kept. */
    Page thread(MessageId root, Channel channel) {
        return copy.look(store -> {
            List<ChannelEvent> rows = new ArrayList<>();
            store.events().of(channel.id(), List.of(root)).stream()
                    .filter(event -> EventContents.clientMessageId(event) != null)
                    .forEach(rows::add);
            rows.addAll(store.events().repliesTo(List.of(root)));
            return new Page(rows, 1, MessageStates.changes(store, channel.id(), rows, List.of()));
        });
    }

    /** How the messages stand that these events are about, or below which they stand, as far as they are known. */
    List<MessageState> changedBy(Channel channel, List<ChannelEvent> fresh) {
        Set<MessageId> messages = fresh.stream()
                .map(event ->
                        event instanceof ChannelEvent.AboutMessage about ? about.messageId() : EventTable.rootOf(event))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return messages.isEmpty() ? List.of() : copy.look(store -> MessageStates.states(store, channel.id(), messages));
    }

    /** The events after a sequence just as they are kept. */
    List<ChannelEvent> after(ChannelId channel, long sequence, int limit) {
        return copy.look(store -> store.events().after(channel, sequence, limit));
    }

    private List<ClientMessageId> settled(List<ChannelEvent> events) {
        return events.stream()
                .filter(event -> event.actor().equals(user.id()))
                .map(EventContents::clientMessageId)
                .filter(Objects::nonNull)
                .toList();
    }
}
