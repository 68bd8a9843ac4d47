package chat.lanyard.client.conversation;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.MessageState;
import chat.lanyard.client.sync.NearbyEvents;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of one channel of what becomes known of it. Confined to the event thread. */
final class TimelineModel {
    private final TimelinePlace place;
    private final RowBuilder builder;
    private final UserId self;
    private final PendingRows pending = new PendingRows();
    private final ShownMessages shown = new ShownMessages();
    private UnreadMark unreadMark;
    private LocalDate lastDay;

    /** Whether the rows reach to the end of the place, so that what is new comes behind them. */
    private boolean newest;

    TimelineModel(TimelinePlace place, RowBuilder builder, UserId self) {
        this.place = place;
        this.builder = builder;
        this.self = self;
    }

    /** Begins with what is known as the place is opened; returns the rows of what is stored. */
    List<TimelineItem> start(ChannelSnapshot snapshot) {
        pending.clear();
        snapshot.outgoing().forEach(message -> pending.add(message, builder));
        unreadMark = new UnreadMark(snapshot.readSequence(), snapshot.unread() > 0, self);
        newest = true;
        return begin(snapshot.events(), snapshot.changes(), snapshot.first());
    }

    /** Begins anew elsewhere; returns the rows. What was unread at the opening is so still. */
    List<TimelineItem> restart(NearbyEvents nearby) {
        unreadMark.again();
        newest = !nearby.hasNewer();
        return begin(nearby.events(), nearby.changes(), nearby.first());
    }

    private List<TimelineItem> begin(List<ChannelEvent> events, Map<MessageId, MessageState> changes, long first) {
        shown.clear();
        RowWriter writer = write(events, changes, unreadMark.placeIn(events, first), null);
        if (newest) {
            unreadMark.nothingBehind(first);
        }
        lastDay = writer.day();
        return writer.rows();
    }

    /**
     * The rows of a page that comes before all others.
     *
     * @param before how far the others reach back
     */
    List<TimelineItem> older(OlderEvents older, long before) {
        List<ChannelEvent> events = older.events();
        RowWriter writer = write(events, older.changes(), unreadMark.placeIn(events, older.first()), null);
        if (!events.isEmpty() && unreadMark.goesBehind(older.first(), before)) {
            writer.addUnreadLine(events.get(events.size() - 1).at());
        }
        if (lastDay == null) {
            lastDay = writer.day();
        }
        return writer.rows();
    }

    /**
     * The rows of a page that comes behind all others.
     *
     * @param first how far the others reach back
     */
    List<TimelineItem> newer(NearbyEvents newer, long first) {
        newest = !newer.hasNewer();
        return behind(newer.events(), newer.changes(), unreadMark.placeIn(newer.events(), first));
    }

    /** The rows of what has just been stored, behind all others. */
    List<TimelineItem> newer(List<ChannelEvent> events) {
        return behind(events, Map.of(), null);
    }

    private List<TimelineItem> behind(
            List<ChannelEvent> events, Map<MessageId, MessageState> changes, ChannelEvent firstUnread) {
        RowWriter writer = write(events, changes, firstUnread, lastDay);
        lastDay = writer.day();
        return writer.rows();
    }

    /** These were stored and have no rows now: what the user has typed of them is no longer on its way. */
    void settle(List<ChannelEvent> events) {
        for (ChannelEvent event : events) {
            if (event instanceof ChannelEvent.MessagePosted posted
                    && event.actor().equals(self)) {
                pending.remove(posted.message().clientMessageId());
            }
        }
    }

    /** Lets go of the oldest messages but so many; returns which is the first then, if any had to go. */
    Optional<ShownMessages.Place> keepNewest(int most) {
        return shown.keepNewest(most);
    }

    /** Lets go of the newest messages but so many; returns which is the last then, if any had to go. */
    Optional<ShownMessages.Place> keepOldest(int most) {
        Optional<ShownMessages.Place> last = shown.keepOldest(most);
        last.ifPresent(place -> {
            lastDay = builder.dayOf(place.at());
            newest = false;
        });
        return last;
    }

    /** The line that a row stands below when nothing is above it. */
    TimelineItem dayLine(ShownMessages.Place place) {
        return new TimelineItem.DayLine(builder.dayOf(place.at()));
    }

    /** How far was read at the opening. */
    long readAtOpening() {
        return unreadMark.readSequence();
    }

    /** The rows of what is on its way, behind the stored ones; none while newer ones have no rows. */
    List<TimelineItem> tail() {
        return newest ? pending.tail(builder, lastDay) : List.of();
    }

    /** Whether the rows reach to the end of the place, so that what is new comes behind them. */
    boolean hasNewest() {
        return newest;
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

    /** The stored messages that have rows. */
    ShownMessages shown() {
        return shown;
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
        shown.add(id, post, row);
        return row;
    }
}
