package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what came before, from the store as far as it reaches, then from the server. Confined to the event thread. */
final class HistoryLoader {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryLoader.class);

    /** Rows of a page. */
    static final int PAGE = 100;

    private static final int ATTEMPTS = 3;
    private static final int PAUSE_SECONDS = 2;

    private final Conversations conversations;
    private final EventLog log;
    private final ServerConnection connection;
    private final ScheduledExecutorService events;

    HistoryLoader(
            Conversations conversations, EventLog log, ServerConnection connection, ScheduledExecutorService events) {
        this.events = events;
        this.conversations = conversations;
        this.log = log;
        this.connection = connection;
    }

    /**
     * Brings the newest page of every channel of which nothing is kept, one after the other, so that there is something
     * to read when the server is away.
     */
    void loadFirstPages() {
        loadFirstPages(conversations.bareChannels().iterator());
    }

    private void loadFirstPages(Iterator<Channel> bare) {
        if (bare.hasNext()) {
            loadFirstPage(bare.next(), bare, ATTEMPTS);
        }
    }

    private void loadFirstPage(Channel channel, Iterator<Channel> others, int attempts) {
        loadOlder(channel.id(), channel.first(), page -> {
            if (page.loaded() || attempts == 1) {
                loadFirstPages(others);
            } else {
                events.schedule(() -> tryAgain(channel, others, attempts - 1), PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    /** Without a connection, the next one begins anew with them. */
    private void tryAgain(Channel channel, Iterator<Channel> others, int attempts) {
        if (connection.status().state() == ConnectionState.ONLINE) {
            loadFirstPage(channel, others, attempts);
        }
    }

    void loadOlder(ChannelId id, long before, Consumer<OlderEvents> reader) {
        Channel channel = conversations.channel(id);
        if (channel == null || before <= 1) {
            reader.accept(new OlderEvents(List.of(), before, false, true, Map.of()));
            return;
        }
        Page kept = before > channel.first() ? log.pageBefore(channel, before, PAGE) : null;
        if (kept == null || kept.rows().isEmpty()) {
            ask(channel, kept == null ? before : kept.first(), reader);
        } else {
            reader.accept(OlderEvents.of(kept, kept.first() > 1));
        }
    }

    /**
     * Extends what is kept of a channel back to a sequence, so that everything since then is known.
     *
     * @param reader hears whether that worked
     */
    void reach(ChannelId id, long sequence, Consumer<Boolean> reader) {
        Channel channel = conversations.channel(id);
        if (channel == null || sequence < 1 || sequence > channel.last()) {
            reader.accept(false);
        } else {
            reach(channel, sequence, ATTEMPTS, reader);
        }
    }

    private void reach(Channel channel, long sequence, int attempts, Consumer<Boolean> reader) {
        if (sequence >= channel.first()) {
            reader.accept(true);
            return;
        }
        long before = channel.first();
        connection
                .request(request ->
                        new ClientFrame.History(request, channel.id(), before, ProtocolLimits.HISTORY_MAXIMUM))
                .whenComplete((page, error) -> {
                    if (error == null && conversations.channel(channel.id()) == channel) {
                        log.prepend(channel, page.events());
                    }
                    if (channel.first() < before) {
                        reach(channel, sequence, ATTEMPTS, reader);
                    } else if (attempts > 1 && connection.status().state() == ConnectionState.ONLINE) {
                        events.schedule(
                                () -> reach(channel, sequence, attempts - 1, reader), PAUSE_SECONDS, TimeUnit.SECONDS);
                    } else {
                        reader.accept(false);
                    }
                });
    }

    private void ask(Channel channel, long before, Consumer<OlderEvents> reader) {
        connection
                .request(request -> new ClientFrame.History(request, channel.id(), before, PAGE))
                .whenComplete((page, error) -> {
                    if (error == null) {
                        take(channel, page, before, reader);
                    } else {
                        LOG.info("No older events: {}", error.getMessage());
                        reader.accept(new OlderEvents(List.of(), before, true, false, Map.of()));
                    }
                });
    }

    /** A page without rows is not worth telling: the one before it is. */
    private void take(Channel channel, RequestResult.HistoryPage answer, long before, Consumer<OlderEvents> reader) {
        if (conversations.channel(channel.id()) == channel) {
            log.prepend(channel, answer.events());
        }
        Page page = log.page(channel, answer.events(), before);
        boolean hasOlder = answer.more() && page.first() > 1;
        if (page.rows().isEmpty() && hasOlder && page.first() < before) {
            loadOlder(channel.id(), page.first(), reader);
        } else {
            reader.accept(OlderEvents.of(page, hasOlder));
        }
    }
}
