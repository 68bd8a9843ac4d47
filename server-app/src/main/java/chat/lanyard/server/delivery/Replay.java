package chat.lanyard.server.delivery;

import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.server.connection.ClientConnection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is still to be read from the log for one connection, channel after channel. Used by one thread at a time. */
final class Replay {
    private static final int FIRST_PAGE = 200;
    private static final int LONGEST_PAGE = 2_000;
    private static final int PAGE_BYTES = 2 * ProtocolLimits.SERVER_FRAME_BYTES;

    private final ClientConnection connection;
    private final Deque<Feed.Hold> holds;
    private final RequestId requestId;
    private int pageSize = FIRST_PAGE;

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

    /** How many events to read at once. */
    int pageSize() {
        return pageSize;
    }

    /** Aims at two full frames a page, going by the events of the last one. */
    void guessPageSize(List<EventCodec.Encoded> page) {
        int bytes = page.stream().mapToInt(event -> event.utf8().length).sum();
        if (bytes > 0) {
            pageSize = Math.min(LONGEST_PAGE, 1 + (int) ((long) PAGE_BYTES * page.size() / bytes));
        }
    }

    /** The channel to go on with, or {@code null} at the end. */
    Feed.Hold current() {
        return holds.peekFirst();
    }

    void nextChannel() {
        holds.removeFirst();
    }
}
