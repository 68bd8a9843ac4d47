package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Where the live connection stands, and why.
 *
 * @param nextAttempt when {@link ConnectionState#OFFLINE} ends by itself, by this computer's clock; else {@code null}
 * @param failure why it is not online, kept while the next attempt is made; {@code null} before the first failure, and
 *     once it is online
 * @param clockOff how far this computer's clock is ahead of the server's, or negative: behind; zero while that is less
 *     than a minute or not known
 */
public record ConnectionStatus(ConnectionState state, Instant nextAttempt, Failure failure, Duration clockOff) {
    static final ConnectionStatus INITIAL = new ConnectionStatus(ConnectionState.OFFLINE, null, null, Duration.ZERO);

    public ConnectionStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(clockOff, "clockOff");
    }

    /** Why it is {@link ConnectionState#REFUSED}; else {@code null}. */
    public Failure refusal() {
        return state == ConnectionState.REFUSED ? failure : null;
    }
}
