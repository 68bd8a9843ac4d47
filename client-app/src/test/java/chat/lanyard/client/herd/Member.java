package chat.lanyard.client.herd;

import chat.lanyard.client.connection.ConnectionListener;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.client.connection.Timing;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;

/** One real connection that catches up with what it has missed; it keeps where it is, and no messages. */
final class Member implements ConnectionListener {
    /** How somebody was turned away, and when the attempt was begun: before the server was ready it proves nothing. */
    record Refusal(long begunAt, Failure failure) {}

    private static final Set<Problem> REFUSALS = EnumSet.of(
            Problem.SERVER_BUSY,
            Problem.SERVER_NOT_RUNNING,
            Problem.SERVER_FAILED,
            Problem.TOO_MANY_ATTEMPTS,
            Problem.SIGNED_OUT);

    private final ScheduledExecutorService events;
    private final ServerConnection connection;
    private final Map<ChannelId, Long> cursors = new HashMap<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private volatile ConnectionState state = ConnectionState.OFFLINE;
    private volatile long onlineAt;
    private long attemptedAt;

    Member(Session session, HttpClient http, Timing timing) {
        this.events = timing.events();
        this.connection = new ServerConnection(session, http, timing, this);
    }

    void start() {
        events.execute(connection::connect);
    }

    void stop() {
        events.execute(connection::close);
    }

    boolean isOnline() {
        return state == ConnectionState.ONLINE;
    }

    /** Monotonic time of its last coming online, in nanoseconds. */
    long onlineAt() {
        return onlineAt;
    }

    /** How many attempts of after that monotonic time were turned away. */
    long refusalsAfter(long time) {
        return refusals.stream().filter(refusal -> refusal.begunAt() - time > 0).count();
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.ONLINE) {
            onlineAt = System.nanoTime();
        }
        if (status.state() == ConnectionState.CONNECTING) {
            attemptedAt = System.nanoTime();
        }
        boolean turnedAway = status.state() == ConnectionState.OFFLINE || status.state() == ConnectionState.REFUSED;
        if (turnedAway
                && status.failure() != null
                && REFUSALS.contains(status.failure().problem())) {
            refusals.add(new Refusal(attemptedAt, status.failure()));
        }
        state = status.state();
    }

    @Override
    public void frameReceived(ServerFrame frame) {
        if (frame instanceof ServerFrame.Welcome welcome) {
            welcome.channels().forEach(this::follow);
            connection.request(id -> new ClientFrame.Resume(id, Map.copyOf(cursors), null));
        } else if (frame instanceof ServerFrame.Events events) {
            events.events().forEach(event -> cursors.put(events.channelId(), event.sequence()));
        } else if (frame instanceof ServerFrame.CaughtUp) {
            connection.caughtUp();
        }
    }

    private void follow(ChannelSummary channel) {
        cursors.putIfAbsent(channel.id(), channel.lastSequence());
    }
}
