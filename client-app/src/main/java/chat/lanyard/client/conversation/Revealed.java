package chat.lanyard.client.conversation;

import java.util.Optional;

/**
 * What became of the wish to see a message in its place. Each is a wish of its own, so two of them are never equal.
 */
public final class Revealed {
    private final TimelineItem row;

    Revealed(TimelineItem row) {
        this.row = row;
    }

    /** The row to show; empty if it could not be had, as it is not on this computer and there is no connection. */
    public Optional<TimelineItem> row() {
        return Optional.ofNullable(row);
    }
}
