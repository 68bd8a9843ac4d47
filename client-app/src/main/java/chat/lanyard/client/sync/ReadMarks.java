package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server how far the user has read. Confined to the event thread. */
final class ReadMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);

    private static final int PAUSE_SECONDS = 5;

    private final Conversations conversations;
    private final ServerConnection connection;
    private final ScheduledExecutorService events;

    /** Where the server does not know yet how far was read. */
    private final Set<ChannelId> untold = new LinkedHashSet<>();

    /** Whether the server is being told, or is not to be for a moment. */
    private boolean telling;

    ReadMarks(Conversations conversations, ServerConnection connection, ScheduledExecutorService events) {
        this.conversations = conversations;
        this.connection = connection;
        this.events = events;
    }

    /** Everything in the channel is read; returns whether that is news. */
    boolean readAll(ChannelId id) {
        Channel channel = conversations.channel(id);
        if (channel == null) {
            return false;
        }
        ReadState read = channel.readState().readThrough(channel.last());
        if (read.equals(channel.readState())) {
            return false;
        }
        conversations.read(channel, read);
        untold.add(id);
        tellNext();
        return true;
    }

    /** Repeats what the server has not heard, because the connection was lost. */
    void tellAgain(List<ChannelSummary> summaries) {
        untold.clear();
        telling = false;
        for (ChannelSummary summary : summaries) {
            Channel channel = conversations.channel(summary.id());
            if (channel.readState().readSequence() > summary.readSequence()) {
                untold.add(channel.id());
            }
        }
        tellNext();
    }

    /** One at a time, because many at once are more than the server takes. */
    private void tellNext() {
        Channel channel = telling ? null : nextUntold();
        if (channel != null) {
            telling = true;
            long sequence = channel.readState().readSequence();
            connection
                    .request(id -> new ClientFrame.MarkRead(id, channel.id(), sequence))
                    .whenComplete((done, error) -> told(channel, error));
        }
    }

    private Channel nextUntold() {
        Channel next = null;
        for (Iterator<ChannelId> ids = untold.iterator(); next == null && ids.hasNext(); ids.remove()) {
            next = conversations.channel(ids.next());
        }
        return next;
    }

    private void told(Channel channel, Throwable error) {
        if (error == null) {
            telling = false;
            tellNext();
        } else {
            LOG.info("Not told how far was read: {}", error.getMessage());
            untold.add(channel.id());
            events.schedule(this::tellIfConnected, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Without a connection, the next welcome shows what has to be told again. */
    private void tellIfConnected() {
        telling = false;
        if (connection.status().state() == ConnectionState.ONLINE) {
            tellNext();
        }
    }
}
