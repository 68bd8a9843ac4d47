package chat.lanyard.client.session;

import java.util.Objects;

/**
 * What is kept so that nobody has to sign in again at the next start.
 *
 * @param hostedName name of the server on this computer, which is to be started first; {@code null} for any other server
 */
public record SavedSession(ServerAddress server, String hostedName, String refreshToken) {
    public SavedSession {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(refreshToken, "refreshToken");
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "SavedSession[server=" + server.display() + "]";
    }
}
