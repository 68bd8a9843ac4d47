package chat.lanyard.client.conversation;

import java.time.Instant;
import java.time.LocalDate;

/** One row of a timeline. Belongs to the user interface's thread. */
public sealed interface TimelineItem
        permits MessageItem,
                TimelineItem.DayLine,
                TimelineItem.UnreadLine,
                TimelineItem.NoticeItem,
                TimelineItem.RepliesLine {
    /** What follows was said on this day, in the time zone of this computer. */
    record DayLine(LocalDate day) implements TimelineItem {}

    /** What follows was not read when the conversation was opened. */
    record UnreadLine() implements TimelineItem {}

    /**
     * Something happened that is no message.
     *
     * @param personName whom it is about
     * @param detail who else did it, or what the channel is now; empty if there is nothing to add
     */
    record NoticeItem(NoticeKind kind, String personName, String detail, Instant at) implements TimelineItem {}
    /** Below the message that a thread is below, above the replies. */
    record RepliesLine(MessageItem root) implements TimelineItem {}

    /** What a notice is about. */
    enum NoticeKind {
        JOINED,
        LEFT,
        /** Somebody else has taken the person out. */
        REMOVED,
        /** The person has made the channel. */
        CREATED,
        /** The person has opened the direct conversation. */
        BEGUN,
        /** The person has given it another name, topic or description, or has taken it out of the archive. */
        CHANGED,
        ARCHIVED
    }
}
