package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server how far the user has read. Confined to the event thread. */
final class ReadMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);

    private final ConversationStore store;
    private final ServerConnection connection;

    ReadMarks(ConversationStore store, ServerConnection connection) {
        this.store = store;
        this.connection = connection;
    }

    /** Everything in the channel is read; returns whether that is news. */
    boolean readAll(ChannelId id) {
        Channel channel = store.channel(id);
        if (channel == null || !channel.readState().readThrough(channel.log().last())) {
            return false;
        }
        tell(channel);
        return true;
    }

    /** Repeats what the server has not heard, because the connection was lost. */
    void tellAgain(List<ChannelSummary> summaries) {
        for (ChannelSummary summary : summaries) {
            Channel channel = store.channel(summary.id());
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
                    // the next welcome shows whether it has to be told again
                    LOG.info("Not told how far was read: {}", error.getMessage());
                    return null;
                });
    }
}
