package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * The server as its frames name it.
 *
 * @param logId changes when a backup is restored: sequences of another log mean nothing here
 */
public record ServerDescription(String name, String version, String logId) {
    public ServerDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(logId, "logId");
    }
}
