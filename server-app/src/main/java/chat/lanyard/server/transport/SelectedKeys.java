package chat.lanyard.server.transport;

import java.nio.channels.SelectionKey;
import java.util.Set;

/**
 * Empties the selector's set of selected keys now and then: the library leaves in it every key that it wrote to, and
 * looks at all of them in each round. Used by the selector thread only.
 */
final class SelectedKeys {
    private static final int TOLERATED = 32;

    private boolean due;

    /** Whether the caller should come back with {@link #trim} once the library's round is over. */
    boolean needTrimming(Set<SelectionKey> selected) {
        if (due || selected.size() <= TOLERATED) {
            return false;
        }
        due = true;
        return true;
    }

    /** Forgets all; what is still ready is reported again by the next selection. */
    void trim(Set<SelectionKey> selected) {
        due = false;
        selected.clear();
    }
}
