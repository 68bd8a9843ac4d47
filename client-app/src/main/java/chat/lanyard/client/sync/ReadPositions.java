package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult.UnreadCount;
import chat.lanyard.protocol.value.ChannelId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over how far the user has read on other devices, and counts anew what is left: from the copy, or, if that does not
 * reach back so far, by asking. Confined to the event thread.
 */
final class ReadPositions {
    private static final Logger LOG = LoggerFactory.getLogger(ReadPositions.class);

    private final Conversations conversations;
    private final EventLog log;
    private final ServerConnection connection;
    private final SyncListeners listeners;

    ReadPositions(Conversations conversations, EventLog log, ServerConnection connection, SyncListeners listeners) {
        this.conversations = conversations;
        this.log = log;
        this.connection = connection;
        this.listeners = listeners;
    }

    /** The user has read a channel up to here on some device; on this one perhaps further. */
    void moved(ChannelId id, long read) {
        Channel channel = conversations.channel(id);
        if (channel != null && read > channel.readState().readSequence()) {
            log.recount(channel, read).ifPresentOrElse(counted -> take(channel, counted), () -> ask(channel));
        }
    }

    private void take(Channel channel, ReadState counted) {
        conversations.read(channel, counted);
        listeners.tell(listener -> listener.channelsChanged(conversations.views()));
    }

    /** Takes the server's count. Without an answer, the next welcome tells. */
    void ask(Channel channel) {
        connection
                .request(id -> new PersonalFrame.CountUnread(id, channel.id()))
                .whenComplete((count, error) -> {
                    if (error == null) {
                        counted(channel, count);
                    } else {
                        LOG.info("What is unread was not told: {}", error.getMessage());
                    }
                });
    }

    private void counted(Channel channel, UnreadCount count) {
        boolean isNews = conversations.channel(channel.id()) == channel
                && count.readSequence() >= channel.readState().readSequence();
        if (isNews) {
            take(channel, log.countOn(channel, ReadState.of(count)));
        }
    }
}
