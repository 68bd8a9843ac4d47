package chat.lanyard.server.backup;

import java.io.IOException;

/** A backup cannot be made, is not one, or cannot be restored; the message says why to whoever asked for it. */
public final class BackupException extends IOException {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
