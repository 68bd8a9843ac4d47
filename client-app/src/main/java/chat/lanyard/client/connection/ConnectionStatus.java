package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import java.time.Instant;
import java.util.Objects;

/**
 * Where the live connection stands, and why.
 *
 * @param nextAttempt when {@link ConnectionState#OFFLINE} ends by itself, by this computer's clock; else {@code null}
 * @param refusal why it is {@link ConnectionState#REFUSED}; else {@code null}
 */
public record ConnectionStatus(ConnectionState state, Instant nextAttempt, Failure refusal) {
    public ConnectionStatus {
        Objects.requireNonNull(state, "state");
    }

    static ConnectionStatus of(ConnectionState state) {
        return new ConnectionStatus(state, null, null);
    }

    static ConnectionStatus offlineUntil(Instant nextAttempt) {
        return new ConnectionStatus(ConnectionState.OFFLINE, nextAttempt, null);
    }

    static ConnectionStatus refused(Failure refusal) {
        return new ConnectionStatus(ConnectionState.REFUSED, null, refusal);
    }
}
