package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.MessageFrame;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server how far the user has read threads, one after the other, and again with the next connection what it has not
 * answered; while the application runs. {@link #read} may be called from any thread.
 */
public final class ThreadMarks implements SyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadMarks.class);
    private static final int PAUSE_SECONDS = 5;

    /** Asked again, the server would say the same. */
    private static final Set<ChangeFailure> REFUSED =
            EnumSet.of(ChangeFailure.INVALID, ChangeFailure.GONE, ChangeFailure.NOT_ALLOWED);

    private final ServerConnection connection;
    private final ScheduledExecutorService events;

    /** How far threads were read that the server is not known to know of. */
    private final Map<TimelinePlace, Long> untold = new LinkedHashMap<>();

    private boolean telling;

    ThreadMarks(ServerConnection connection, ScheduledExecutorService events) {
        this.connection = connection;
        this.events = events;
    }

    /** A thread was read up to a sequence. */
    public void read(TimelinePlace thread, long sequence) {
        events.execute(() -> {
            untold.merge(thread, sequence, Math::max);
            tellNext();
        });
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        tellNext();
    }

    private void tellNext() {
        boolean online = connection.status().state() == ConnectionState.ONLINE;
        if (online && !telling && !untold.isEmpty()) {
            telling = true;
            tell(untold.entrySet().iterator().next());
        }
    }

    private void tell(Map.Entry<TimelinePlace, Long> mark) {
        TimelinePlace thread = mark.getKey();
        long sequence = mark.getValue();
        connection
                .request(id -> new MessageFrame.MarkThreadRead(id, thread.channel(), thread.root(), sequence))
                .whenComplete((done, error) -> told(thread, sequence, error));
    }

    private void told(TimelinePlace thread, long sequence, Throwable error) {
        if (error == null || REFUSED.contains(ChangeFailure.of(error))) {
            untold.remove(thread, sequence);
            goOn();
        } else {
            LOG.info("Not told how far a thread was read: {}", error.getMessage());
            events.schedule(this::goOn, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void goOn() {
        telling = false;
        tellNext();
    }
}
