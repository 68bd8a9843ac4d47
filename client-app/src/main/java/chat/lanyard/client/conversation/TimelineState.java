package chat.lanyard.client.conversation;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What the screen shows of the open conversation. Belongs to the user interface's thread. */
final class TimelineState {
    private final TimelineRows rows = new TimelineRows();
    private final ReadOnlyBooleanWrapper loadingOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unreadBelow = new ReadOnlyIntegerWrapper();

    TimelineRows rows() {
        return rows;
    }

    ReadOnlyBooleanWrapper loadingOlder() {
        return loadingOlder;
    }

    ReadOnlyBooleanWrapper hasOlder() {
        return hasOlder;
    }

    ReadOnlyIntegerWrapper unreadBelow() {
        return unreadBelow;
    }
}
