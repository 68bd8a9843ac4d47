package chat.lanyard.client.conversation;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.MessageState;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the rows of one channel of what becomes known of it. Confined to the event thread. */
final class TimelineModel {
    private final TimelinePlace place;
    private final RowBuilder builder;
    private final UserId self;
    private final PendingRows pending = new PendingRows();
    private final Map<MessageId, MessageItem> messages = new HashMap<>();
    private final NavigableMap<Long, MessageItem> places = new TreeMap<>();
    private UnreadMark unreadMark;
    private LocalDate lastDay;

    TimelineModel(TimelinePlace place, RowBuilder builder, UserId self) {
        this.place = place;
        this.builder = builder;
        this.self = self;
    }

    /** Begins anew; returns the rows of what is stored. */
    List<TimelineItem> start(ChannelSnapshot snapshot) {
        pending.clear();
        messages.clear();
        places.clear();
        snapshot.outgoing().forEach(message -> pending.add(message, builder));
        unreadMark = new UnreadMark(snapshot, self);
        RowWriter writer = write(snapshot.events(), snapshot.changes(), unreadMark.placeIn(snapshot.events()), null);
        unreadMark.nothingBehind(snapshot.events());
        lastDay = writer.day();
        return writer.rows();
    }

    /** The rows of a page that comes before all others. */
    List<TimelineItem> older(OlderEvents older) {
        List<ChannelEvent> events = older.events();
        RowWriter writer = write(events, older.changes(), unreadMark.placeIn(events), null);
        if (unreadMark.goesBehind(events)) {
            writer.addUnreadLine(events.get(events.size() - 1).at());
        }
        if (lastDay == null) {
            lastDay = writer.day();
        }
        return writer.rows();
    }

    /** The rows of what comes behind all others that are stored. */
    List<TimelineItem> newer(List<ChannelEvent> events) {
        RowWriter writer = write(events, Map.of(), null, lastDay);
        lastDay = writer.day();
        return writer.rows();
    }

    /** The rows of what is on its way, behind the stored ones. */
    List<TimelineItem> tail() {
        return pending.tail(builder, lastDay);
    }

    PendingRows pending() {
        return pending;
    }

    RowBuilder builder() {
        return builder;
    }

    boolean isOfOthers(ChannelEvent event) {
        return event instanceof ChannelEvent.MessagePosted && !event.actor().equals(self);
    }

    /** The row of a stored message, if there is one. */
    Optional<MessageItem> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** The row of the message at a sequence, or the next one if it has none of its own, or the last. */
    Optional<MessageItem> near(long sequence) {
        Map.Entry<Long, MessageItem> next = places.ceilingEntry(sequence);
        return Optional.ofNullable(next == null ? places.lastEntry() : next).map(Map.Entry::getValue);
    }

    /** The authors of messages whose profiles are of these people. */
    Map<MessageItem, UserProfile> authors(Collection<UserProfile> people) {
        Map<UserId, UserProfile> profiles = new HashMap<>();
        people.forEach(person -> profiles.put(person.id(), person));
        Map<MessageItem, UserProfile> authors = new HashMap<>();
        messages.values().forEach(message -> {
            UserProfile author = profiles.get(message.authorId());
            if (author != null) {
                authors.put(message, author);
            }
        });
        return authors;
    }

    MessageContent contentOf(MessageState state) {
        return builder.contentOf(state);
    }

    private RowWriter write(
            List<ChannelEvent> events, Map<MessageId, MessageState> changes, ChannelEvent firstUnread, LocalDate day) {
        RowWriter writer = new RowWriter(builder, day);
        for (ChannelEvent event : events) {
            if (event == firstUnread) {
                writer.addUnreadLine(event.at());
            }
            TimelineItem row = place.holds(event) || isRoot(event) ? rowOf(event, changes) : null;
            if (row != null) {
                writer.add(row, event.at());
                addRepliesLine(event, row, writer);
            }
        }
        return writer;
    }

    private boolean isRoot(ChannelEvent event) {
        return place.isThread() && place.root().equals(EventTable.messageOf(event)) && place.channelHolds(event);
    }

    private void addRepliesLine(ChannelEvent event, TimelineItem row, RowWriter writer) {
        if (isRoot(event) && row instanceof MessageItem root) {
            writer.add(new TimelineItem.RepliesLine(root), event.at());
        }
    }

    /** The row of a message is the one that is there already, if the user has just typed it here. */
    private TimelineItem rowOf(ChannelEvent event, Map<MessageId, MessageState> changes) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            PostedMessage message = posted.message();
            return known(message.id(), event, message.clientMessageId(), builder.contentOf(message, changes));
        }
        if (event instanceof ChannelEvent.PostErased erased) {
            ErasedMessage message = erased.message();
            return known(message.id(), event, message.clientMessageId(), builder.goneOf(message.id(), changes));
        }
        return builder.row(event);
    }

    private MessageItem known(MessageId id, ChannelEvent post, ClientMessageId clientId, MessageContent content) {
        MessageItem typed = post.actor().equals(self) ? pending.remove(clientId) : null;
        MessageItem row = typed == null ? builder.row(post, clientId, content) : typed;
        row.setId(id);
        messages.put(id, row);
        places.put(post.sequence(), row);
        return row;
    }
}
