package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Objects;

/**
 * What is kept so that nobody has to sign in again at the next start, not even without a server.
 *
 * @param hostedName name of the server on this computer, which is to be started first; {@code null} for any other server
 * @param user who is signed in; {@code null} if an earlier version has saved it
 * @param chatUrl where the chat socket was; {@code null} if an earlier version has saved it
 */
public record SavedSession(
        ServerAddress server, String hostedName, String refreshToken, UserProfile user, String chatUrl) {
    public SavedSession {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(refreshToken, "refreshToken");
    }

    static SavedSession of(ServerAddress server, String hostedName, HttpApi.SessionGranted granted) {
        return new SavedSession(server, hostedName, granted.refreshToken(), granted.user(), granted.chatUrl());
    }

    /** Whether enough is known to show the chat before the server has been asked. */
    boolean isComplete() {
        return user != null && chatUrl != null;
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "SavedSession[server=" + server.display() + "]";
    }
}
