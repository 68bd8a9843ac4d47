package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what came before the events that are known. Confined to the event thread. */
final class HistoryLoader {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryLoader.class);
    private static final int PAGE = 100;

    private final ConversationStore store;
    private final ServerConnection connection;

    HistoryLoader(ConversationStore store, ServerConnection connection) {
        this.store = store;
        this.connection = connection;
    }

    void loadOlder(ChannelId id, Consumer<OlderEvents> reader) {
        Channel channel = store.channel(id);
        if (channel == null || channel.log().first() <= 1) {
            reader.accept(new OlderEvents(List.of(), false, true));
            return;
        }
        long before = channel.log().first();
        connection
                .request(request -> new ClientFrame.History(request, id, before, PAGE))
                .thenApply(page -> merge(channel, page))
                .exceptionally(error -> {
                    LOG.info("No older events: {}", error.getMessage());
                    return new OlderEvents(List.of(), true, false);
                })
                .thenAccept(reader);
    }

    /** A channel that was thrown away meanwhile takes the page to the grave, and so does nobody any harm. */
    private static OlderEvents merge(Channel channel, RequestResult.HistoryPage page) {
        List<ChannelEvent> fresh = channel.log().prepend(page.events());
        return new OlderEvents(fresh, channel.log().first() > 1 && page.more(), true);
    }
}
