package chat.lanyard.client.conversation;

import java.time.Duration;
import java.util.Objects;

/**
 * Something the person should know.
 *
 * @param fileName the file that it is about, or {@code null}
 * @param clockOff how far this computer's clock is ahead of the server's, or negative: behind
 */
public record Notice(Kind kind, String fileName, Duration clockOff) {
    /** What it is about. */
    public enum Kind {
        /** The file of this account could not be read and was set aside. */
        DAMAGED_FILE,
        /** The file of this account is from a newer version and was set aside. */
        NEWER_FILE,
        /** Another window has the file: nothing of this run is kept. */
        IN_MEMORY,
        /** The file cannot be written. */
        DISK_FAILED,
        /** The clock of this computer differs from the server's. */
        CLOCK_OFF,
        /** A link that was followed leads to another server, or to this one by another address. */
        LINK_ELSEWHERE,
        /** A link that was followed leads to a conversation that the user is not in. */
        LINK_NOT_IN
    }

    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(clockOff, "clockOff");
    }

    Notice(Kind kind, String fileName) {
        this(kind, fileName, Duration.ZERO);
    }

    static Notice of(Kind kind) {
        return new Notice(kind, null);
    }
}
