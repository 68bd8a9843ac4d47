package chat.lanyard.client.ui.control;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** Where a {@link Timeline} gets the rows that it has not. All of it may be called again while it works. FX thread. */
public interface TimelinePages {
    /** Puts older rows above the first. */
    void loadOlder();

    /** Puts newer rows below the last. */
    void loadNewer();

    /** Replaces the rows by the newest, after which there are no newer ones. */
    void loadNewest();

    /** Whether there are newer rows than the last; then that is not the place where the newest are awaited. */
    ObservableBooleanValue hasNewer();

    /** All rows are there at all times. */
    static TimelinePages none() {
        ObservableBooleanValue never = new ReadOnlyBooleanWrapper();
        return new TimelinePages() {
            @Override
            public void loadOlder() {}

            @Override
            public void loadNewer() {}

            @Override
            public void loadNewest() {}

            @Override
            public ObservableBooleanValue hasNewer() {
                return never;
            }
        };
    }
}
