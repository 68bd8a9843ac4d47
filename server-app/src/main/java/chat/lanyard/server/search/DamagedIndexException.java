package chat.lanyard.server.search;

import java.io.IOException;

/** What is on disk is no index that can be used; a new one has to be made. */
public final class DamagedIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
