package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.log.ChannelLog;
import java.util.List;

/**
 * How far one connection has been sent one channel's log, so that nothing is sent twice or left out when live events and
 * a replay meet. While a replay holds the feed, live events are passed over: the replay reads them from the log.
 */
final class Feed {
    private final ClientConnection connection;
    private final ChannelId channel;
    private long sentThrough;
    private long hold;
    private boolean held = true;

    Feed(ClientConnection connection, ChannelId channel) {
        this.connection = connection;
        this.channel = channel;
    }

    ClientConnection connection() {
        return connection;
    }

    ChannelId channel() {
        return channel;
    }

    /** Holds live events back and starts over after a sequence; whoever held it before has lost it. */
    synchronized Hold hold(long sequence) {
        held = true;
        hold++;
        sentThrough = sequence;
        return new Hold(this, hold);
    }

    /** Sends live events if they continue what was sent; false if a replay has to bridge what lies between. */
    synchronized boolean sendLive(long first, long last, List<OutboundMessage> frames) {
        if (held || last <= sentThrough) {
            return true;
        }
        if (first != sentThrough + 1) {
            return false;
        }
        frames.forEach(connection::send);
        sentThrough = last;
        return true;
    }

    synchronized long sentThrough() {
        return sentThrough;
    }

    /** A replay's claim on the feed. */
    record Hold(Feed feed, long number) {
        boolean isCurrent() {
            synchronized (feed) {
                return feed.hold == number && feed.held;
            }
        }

        long position() {
            return feed.sentThrough();
        }

        /** Sends replayed events; does nothing once the claim is lost. */
        void sendPaced(OutboundMessage frame, long last) {
            synchronized (feed) {
                if (isCurrent()) {
                    feed.connection.sendPaced(frame);
                    feed.sentThrough = last;
                }
            }
        }

        /** Lets live events flow again if none lies between; false if there is more to replay first. */
        boolean release(ChannelLog log) {
            synchronized (feed) {
                if (feed.hold != number) {
                    return true;
                }
                feed.held = log.lastSequence(feed.channel) > feed.sentThrough;
                return !feed.held;
            }
        }
    }
}
