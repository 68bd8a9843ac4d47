package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.connection.ClientConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One connection with its feeds. Safe for use by several threads. */
final class Subscriber {
    private final ClientConnection connection;
    private final List<Feed> feeds = new ArrayList<>();
    private List<Runnable> afterWelcome = new ArrayList<>();
    private boolean closed;

    Subscriber(ClientConnection connection, Collection<Feed> feeds) {
        this.connection = connection;
        this.feeds.addAll(feeds);
    }

    ClientConnection connection() {
        return connection;
    }

    /** Takes a feed on; false if the connection is gone. */
    synchronized boolean add(Feed feed) {
        return !closed && feeds.add(feed);
    }

    /** The feed that follows a channel now; one that has ended does not. */
    synchronized Optional<Feed> find(ChannelId channel) {
        return feeds.stream()
                .filter(feed -> feed.channel().equals(channel) && feed.goesOn())
                .findFirst();
    }

    /** Takes no more feeds, and gives away those there are. */
    synchronized List<Feed> close() {
        closed = true;
        return List.copyOf(feeds);
    }

    synchronized void drop(Feed feed) {
        feeds.remove(feed);
    }

    /** Runs the action now, or behind the welcome, which comes first on every connection. */
    void whenWelcomed(Runnable action) {
        synchronized (this) {
            if (afterWelcome != null) {
                afterWelcome.add(action);
                return;
            }
        }
        action.run();
    }

    /** The welcome has been sent. */
    void welcomed() {
        List<Runnable> waiting;
        synchronized (this) {
            waiting = afterWelcome;
            afterWelcome = null;
        }
        waiting.forEach(Runnable::run);
    }
}
