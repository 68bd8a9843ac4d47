package chat.lanyard.client.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes rows one after the other and puts a line where a new day begins. */
final class RowWriter {
    private final RowBuilder builder;
    private final List<TimelineItem> rows = new ArrayList<>();
    private LocalDate day;

    /** @param day of the row before the first, {@code null} at the beginning */
    RowWriter(RowBuilder builder, LocalDate day) {
        this.builder = builder;
        this.day = day;
    }

    void add(TimelineItem row, Instant at) {
        enter(at);
        rows.add(row);
    }

    void addUnreadLine(Instant at) {
        enter(at);
        rows.add(new TimelineItem.UnreadLine());
    }

    private void enter(Instant at) {
        LocalDate today = builder.dayOf(at);
        // a clock that was set back does not bring an old day back
        if (day == null || today.isAfter(day)) {
            day = today;
            rows.add(new TimelineItem.DayLine(today));
        }
    }

    LocalDate day() {
        return day;
    }

    List<TimelineItem> rows() {
        return rows;
    }
}
