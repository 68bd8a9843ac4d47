package chat.lanyard.client.conversation;

import chat.lanyard.client.store.DraftPlace;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the screen shows of the open conversation. Belongs to the user interface's thread. */
final class TimelineState {
    private final TimelineRows rows = new TimelineRows();
    private final DraftKeeper drafts;
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loadingOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasNewer = new ReadOnlyBooleanWrapper();
    private boolean askedForNewer;
    private final ReadOnlyBooleanWrapper finding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper unreadAtOpening = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper unreadBelow = new ReadOnlyIntegerWrapper();

    private final ReadOnlyObjectWrapper<Revealed> revealed = new ReadOnlyObjectWrapper<>();

    TimelineState(DraftKeeper drafts) {
        this.drafts = drafts;
    }

    TimelineRows rows() {
        return rows;
    }

    DraftKeeper drafts() {
        return drafts;
    }

    /** Whether what this computer keeps of it is shown. */
    ReadOnlyBooleanWrapper known() {
        return known;
    }

    /** Nothing is known of the conversation that is open from now on. */
    void clear(DraftPlace place) {
        drafts.enter(place);
        rows.reset(List.of(), List.of());
        known.set(false);
        hasOlder.set(false);
        hasNewer(false);
        finding.set(false);
        loadingOlder.set(false);
        unreadBelow.set(0);
        revealed.set(null);
        unreadAtOpening.set(0);
    }

    /** How many messages of others were not read when it was opened; 0 once the first of them was in view. */
    ReadOnlyLongWrapper unreadAtOpening() {
        return unreadAtOpening;
    }

    /** What was last wished to be seen. */
    ReadOnlyObjectWrapper<Revealed> revealed() {
        return revealed;
    }

    /** Shows this row, or says that what was wished to be seen cannot be had. */
    void reveal(TimelineItem row) {
        revealed.set(new Revealed(row));
    }

    ReadOnlyBooleanWrapper loadingOlder() {
        return loadingOlder;
    }

    ReadOnlyBooleanWrapper hasOlder() {
        return hasOlder;
    }

    /** Whether there are messages behind the last row. */
    ReadOnlyBooleanWrapper hasNewer() {
        return hasNewer;
    }

    /** Newer rows have come, if they were asked for, and there are still more or not. */
    void hasNewer(boolean more) {
        askedForNewer = false;
        hasNewer.set(more);
    }

    /** Whether newer rows are to be asked for: not while they are on their way, or more would come than anybody reads. */
    boolean askForNewer() {
        boolean first = !askedForNewer;
        askedForNewer = true;
        return first;
    }

    /** Whether a message is looked for that somebody wishes to see. */
    ReadOnlyBooleanWrapper finding() {
        return finding;
    }

    ReadOnlyIntegerWrapper unreadBelow() {
        return unreadBelow;
    }
}
