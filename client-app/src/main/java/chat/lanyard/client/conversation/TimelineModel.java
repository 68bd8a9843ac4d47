package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.UserId;
import java.time.LocalDate;
import java.util.List;

/** Makes the rows of one channel of what becomes known of it. Confined to the event thread. */
final class TimelineModel {
    private final RowBuilder builder;
    private final UserId self;
    private final PendingRows pending = new PendingRows();
    private UnreadMark unreadMark;
    private LocalDate lastDay;

    TimelineModel(RowBuilder builder, UserId self) {
        this.builder = builder;
        this.self = self;
    }

    /** Begins anew; returns the rows of what is stored. */
    List<TimelineItem> start(ChannelSnapshot snapshot) {
        pending.clear();
        snapshot.outgoing().forEach(message -> pending.add(message, builder));
        unreadMark = new UnreadMark(snapshot, self);
        RowWriter writer = write(snapshot.events(), unreadMark.placeIn(snapshot.events()), null);
        lastDay = writer.day();
        return writer.rows();
    }

    /** The rows of a page that comes before all others. */
    List<TimelineItem> older(List<ChannelEvent> events) {
        RowWriter writer = write(events, unreadMark.placeIn(events), null);
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
        RowWriter writer = write(events, null, lastDay);
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

    private RowWriter write(List<ChannelEvent> events, ChannelEvent firstUnread, LocalDate day) {
        RowWriter writer = new RowWriter(builder, day);
        for (ChannelEvent event : events) {
            if (event == firstUnread) {
                writer.addUnreadLine(event.at());
            }
            TimelineItem row = rowOf(event);
            if (row != null) {
                writer.add(row, event.at());
            }
        }
        return writer;
    }

    /** The row that is there already, if the user has just typed it here. */
    private TimelineItem rowOf(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted && !isOfOthers(event)) {
            MessageItem shown = pending.remove(posted.message().clientMessageId());
            return shown == null ? builder.row(event) : shown;
        }
        return builder.row(event);
    }
}
