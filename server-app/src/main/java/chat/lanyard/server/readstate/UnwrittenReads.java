package chat.lanyard.server.readstate;

import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.LogEntry;
import java.util.List;

/** What a version of the program left behind that wrote no personal logs. Used by the committing thread, but for {@link #areDue}. */
public interface UnwrittenReads {
    /** Whether that still has to be made up for; asked once, at the start. */
    boolean areDue();

    /** Memberships of people who have read further than when they joined. */
    List<Membership> memberships();

    /** Messages that are not deleted and may name everybody. */
    List<LogEntry> mayNameEverybody();

    /** It has been made up for. */
    void settled();
}
