package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.log.ChannelLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one connection has been sent one channel's log, so that nothing is sent twice or left out when live events and
 * a replay meet. While a replay holds the feed, live events are passed over: the replay reads them from the log.
 */
final class Feed {
    private final ClientConnection connection;
    private final ChannelId channel;
    private long sentThrough;
    private long end = Long.MAX_VALUE;
    private long hold;
    private boolean held = true;
    private List<Runnable> afterRelease = List.of();

    /** Has been sent the log up to a sequence, and is held until its first claim is released. */
    Feed(ClientConnection connection, ChannelId channel, long sentThrough) {
        this.connection = connection;
        this.channel = channel;
        this.sentThrough = sentThrough;
    }

    ClientConnection connection() {
        return connection;
    }

    ChannelId channel() {
        return channel;
    }

    /** Sends nothing after this event: the user has left by it. */
    synchronized void endAfter(long sequence) {
        end = sequence;
    }

    /** Whether its user has not left since. */
    synchronized boolean goesOn() {
        return end == Long.MAX_VALUE;
    }

    /** Whether all has been sent that there will ever be. */
    synchronized boolean isOver() {
        return sentThrough >= end;
    }

    /** The last event that may be sent, of those that the log has now. */
    private synchronized long last(ChannelLog log) {
        return Math.min(end, log.lastSequence(channel));
    }

    /**
     * Holds live events back and starts over after a sequence, or after what was sent if that is less: whoever held it
     * before has lost it, but not what it still had to send.
     */
    synchronized Hold hold(long sequence) {
        sentThrough = held ? Math.min(sentThrough, sequence) : sequence;
        held = true;
        hold++;
        return new Hold(this, hold);
    }

    /** Sends live events if they continue what was sent; else a claim for a replay to bridge what lies between. */
    synchronized Optional<Hold> sendLive(long first, long last, List<OutboundMessage> frames) {
        if (held || last <= sentThrough || first > end) {
            return Optional.empty();
        }
        if (first != sentThrough + 1) {
            return Optional.of(hold(sentThrough));
        }
        frames.forEach(connection::send);
        sentThrough = last;
        return Optional.empty();
    }

    /** A replay's claim on the feed. */
    record Hold(Feed feed, long number) {
        boolean isCurrent() {
            synchronized (feed) {
                return feed.hold == number && feed.held;
            }
        }

        /** The last event that may be sent now; as of one commit, for one that lets the user go lets nothing follow. */
        long last(ChannelLog log) {
            return log.consistently(() -> feed.last(log));
        }

        long position() {
            synchronized (feed) {
                return feed.sentThrough;
            }
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
            List<Runnable> waiting;
            synchronized (feed) {
                if (feed.last(log) > feed.sentThrough) {
                    return false;
                }
                feed.held = false;
                waiting = feed.afterRelease;
                feed.afterRelease = List.of();
            }
            waiting.forEach(Runnable::run);
            return true;
        }

        /** Runs the action once whoever has taken the claim over is done; false if that is so already. */
        boolean awaitSuccessor(Runnable action) {
            synchronized (feed) {
                if (feed.held) {
                    feed.afterRelease = new ArrayList<>(feed.afterRelease);
                    feed.afterRelease.add(action);
                }
                return feed.held;
            }
        }
    }
}
