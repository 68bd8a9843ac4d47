package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.List;
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
        tell(channel);
        return true;
    }

    /** Repeats what the server has not heard, because the connection was lost. */
    void tellAgain(List<ChannelSummary> summaries) {
        for (ChannelSummary summary : summaries) {
            Channel channel = conversations.channel(summary.id());
            if (channel.readState().readSequence() > summary.readSequence()) {
                tell(channel);
            }
        }
    }

    private void tell(Channel channel) {
        long sequence = channel.readState().readSequence();
        connection
                .request(id -> new ClientFrame.MarkRead(id, channel.id(), sequence))
                .exceptionally(error -> {
                    LOG.info("Not told how far was read: {}", error.getMessage());
                    events.schedule(() -> tellIfConnected(channel), PAUSE_SECONDS, TimeUnit.SECONDS);
                    return null;
                });
    }

    /** Without a connection, the next welcome shows whether it has to be told again. */
    private void tellIfConnected(Channel channel) {
        if (connection.status().state() == ConnectionState.ONLINE && conversations.channel(channel.id()) == channel) {
            tell(channel);
        }
    }
}
