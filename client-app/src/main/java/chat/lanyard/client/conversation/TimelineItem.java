package chat.lanyard.client.conversation;

import java.time.Instant;
import java.time.LocalDate;

/** One row of a timeline. Belongs to the user interface's thread. */
public sealed interface TimelineItem
        permits MessageItem, TimelineItem.DayLine, TimelineItem.UnreadLine, TimelineItem.NoticeItem {
    /** What follows was said on this day, in the time zone of this computer. */
    record DayLine(LocalDate day) implements TimelineItem {}

    /** What follows was not read when the conversation was opened. */
    record UnreadLine() implements TimelineItem {}

    /** Something happened that is no message. */
    record NoticeItem(NoticeKind kind, String personName, Instant at) implements TimelineItem {}

    /** What a notice is about. */
    enum NoticeKind {
        JOINED,
        LEFT
    }
}
