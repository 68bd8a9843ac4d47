package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Session;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Knows where the connection stands, and tells when that changes. Confined to the event thread. */
final class StatusTeller {
    private static final Set<Problem> NO_ANSWER =
            EnumSet.of(Problem.UNREACHABLE, Problem.SERVER_NOT_RUNNING, Problem.CONNECTION_LOST);

    private final Session session;
    private final Surroundings surroundings;
    private final ConnectionListener listener;
    private ConnectionStatus status = ConnectionStatus.INITIAL;
    private boolean closed;

    StatusTeller(Session session, Surroundings surroundings, ConnectionListener listener) {
        this.session = session;
        this.surroundings = surroundings;
        this.listener = listener;
    }

    ConnectionStatus current() {
        return status;
    }

    /** On the way, with what failed before still known. */
    void become(ConnectionState state) {
        tell(state, null, status.failure());
    }

    void online() {
        tell(ConnectionState.ONLINE, null, null);
    }

    void offline(Instant nextAttempt, Failure failure) {
        tell(ConnectionState.OFFLINE, nextAttempt, explained(failure));
    }

    void refused(Failure failure) {
        tell(ConnectionState.REFUSED, null, failure.withClockOff(session.clockOff()));
    }

    /** The server's time was heard. */
    void clockHeard() {
        tell(status.state(), status.nextAttempt(), status.failure());
    }

    /** Tells nothing any more. */
    void close() {
        closed = true;
    }

    private Failure explained(Failure failure) {
        boolean nowhere = NO_ANSWER.contains(failure.problem())
                && !surroundings.hasNetwork()
                && !session.server().isThisComputer();
        return nowhere ? Failure.of(Problem.NO_NETWORK) : failure.withClockOff(session.clockOff());
    }

    private void tell(ConnectionState state, Instant nextAttempt, Failure failure) {
        ConnectionStatus changed = new ConnectionStatus(state, nextAttempt, failure, session.clockOff());
        if (!closed && !changed.equals(status)) {
            status = changed;
            listener.statusChanged(changed);
        }
    }
}
