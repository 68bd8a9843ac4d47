package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.server.connection.ClientConnection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** What is still to be read from the log for one connection, channel after channel. Used by one thread at a time. */
final class Replay {
    private final ClientConnection connection;
    private final Deque<Feed.Hold> holds;
    private final RequestId requestId;

    private Replay(ClientConnection connection, Collection<Feed.Hold> holds, RequestId requestId) {
        this.connection = connection;
        this.holds = new ArrayDeque<>(holds);
        this.requestId = requestId;
    }

    /** One that a client asked for, and is told the end of. */
    static Replay requested(ClientConnection connection, Collection<Feed.Hold> holds, RequestId requestId) {
        return new Replay(connection, holds, requestId);
    }

    /** One that only bridges a gap. */
    static Replay silent(ClientConnection connection, Collection<Feed.Hold> holds) {
        return new Replay(connection, holds, null);
    }

    ClientConnection connection() {
        return connection;
    }

    Optional<RequestId> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** The channel to go on with, or {@code null} at the end. */
    Feed.Hold current() {
        return holds.peekFirst();
    }

    void nextChannel() {
        holds.removeFirst();
    }
}
