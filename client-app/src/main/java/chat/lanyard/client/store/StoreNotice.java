package chat.lanyard.client.store;

import java.util.Objects;

/**
 * Something about the store that the person should know.
 *
 * @param fileName where a file that was set aside is now, in the same folder; else {@code null}
 */
public record StoreNotice(Kind kind, String fileName) {
    /** What has happened. */
    public enum Kind {
        /** The file could not be read; it was renamed and the copy is fetched from the server again. */
        SET_ASIDE_DAMAGED,
        /** A newer version of the application wrote the file; it was renamed and the copy is fetched again. */
        SET_ASIDE_NEWER,
        /** Another running copy of the application has the file: nothing of this run is kept. */
        IN_MEMORY,
        /** The file cannot be written, so the application goes on in memory. */
        DISK_FAILED,
        /** The file can be written again. */
        DISK_RECOVERED
    }

    public StoreNotice {
        Objects.requireNonNull(kind, "kind");
    }

    public static StoreNotice of(Kind kind) {
        return new StoreNotice(kind, null);
    }
}
