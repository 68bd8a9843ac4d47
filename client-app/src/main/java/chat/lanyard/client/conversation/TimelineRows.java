package chat.lanyard.client.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows on the screen: stored ones, then the tail of what is on its way. Changes as little of the list as it can.
 * Belongs to the user interface's thread.
 */
final class TimelineRows {
    private static final Duration GROUP = Duration.ofMinutes(5);

    private final ObservableList<TimelineItem> items = FXCollections.observableArrayList();
    private int tailSize;

    ObservableList<TimelineItem> items() {
        return items;
    }

    void reset(List<TimelineItem> stored, List<TimelineItem> tail) {
        List<TimelineItem> all = new ArrayList<>(stored);
        all.addAll(tail);
        regroup(all, 0, all.size());
        items.setAll(all);
        tailSize = tail.size();
    }

    /** Adds what was stored and replaces the tail. */
    void append(List<TimelineItem> stored, List<TimelineItem> tail) {
        List<TimelineItem> wanted = new ArrayList<>(stored);
        wanted.addAll(tail);
        int from = items.size() - tailSize;
        tailSize = tail.size();
        replaceFrom(from, wanted);
        regroup(items, from, items.size());
    }

    /** Puts older rows before the first, whose day line goes if they end on its day. */
    void prepend(List<TimelineItem> older) {
        if (older.isEmpty()) {
            return;
        }
        if (!items.isEmpty() && items.get(0).equals(lastDayLine(older))) {
            items.remove(0);
        }
        regroup(older, 0, older.size());
        items.addAll(0, older);
        regroup(items, older.size(), Math.min(older.size() + 1, items.size()));
    }

    /** Lets go of what stands before a row, which from then on has this line above it. */
    void dropBefore(TimelineItem row, TimelineItem line) {
        int index = items.indexOf(row);
        if (index > 0) {
            items.remove(0, index);
            items.add(0, line);
            regroup(items, 1, 2);
        }
    }

    /** Lets go of what stands behind a row, and of the tail. */
    void dropBehind(TimelineItem row) {
        int index = items.indexOf(row);
        if (index >= 0) {
            items.remove(index + 1, items.size());
            tailSize = 0;
        }
    }

    /** The line before what was unread at the opening, if it has a row. */
    Optional<TimelineItem> unreadLine() {
        return items.stream().filter(TimelineItem.UnreadLine.class::isInstance).findFirst();
    }

    /** What waits at the end says so, once that is worth a word. */
    void waitOn(Instant now, boolean connected) {
        for (TimelineItem row : items.subList(items.size() - tailSize, items.size())) {
            if (row instanceof MessageItem message) {
                message.stillWaits(now, connected);
            }
        }
    }

    private void replaceFrom(int from, List<TimelineItem> wanted) {
        int oldSize = items.size() - from;
        int common = Math.min(oldSize, wanted.size());
        int prefix = 0;
        while (prefix < common && items.get(from + prefix).equals(wanted.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < common - prefix
                && items.get(items.size() - 1 - suffix).equals(wanted.get(wanted.size() - 1 - suffix))) {
            suffix++;
        }
        if (oldSize > prefix + suffix) {
            items.remove(from + prefix, items.size() - suffix);
        }
        if (wanted.size() > prefix + suffix) {
            items.addAll(from + prefix, wanted.subList(prefix, wanted.size() - suffix));
        }
    }

    private static TimelineItem lastDayLine(List<TimelineItem> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof TimelineItem.DayLine) {
                return rows.get(i);
            }
        }
        return null;
    }

    private static void regroup(List<TimelineItem> rows, int from, int to) {
        for (int i = from; i < to; i++) {
            if (rows.get(i) instanceof MessageItem message) {
                message.setFirstOfGroup(i == 0 || !continues(rows.get(i - 1), message));
            }
        }
    }

    private static boolean continues(TimelineItem before, MessageItem message) {
        return before instanceof MessageItem previous
                && previous.author().id().equals(message.author().id())
                && Duration.between(previous.at(), message.at()).compareTo(GROUP) < 0;
    }
}
