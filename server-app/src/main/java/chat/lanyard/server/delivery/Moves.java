package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.MembershipListener;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.event.EventBatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets live connections follow a channel from the event on by which their user has joined it, and up to the one by which
 * the user left. Who may read what is settled as one with the commit; what is sent follows on the delivery thread.
 */
final class Moves implements MembershipListener {
    private final Audience audience;
    private final Replayer replayer;
    private final Entrance entrance;
    private final Map<Arrival, Map<Subscriber, Feed.Hold>> arriving = new ConcurrentHashMap<>();

    Moves(Audience audience, Replayer replayer, Entrance entrance) {
        this.audience = audience;
        this.replayer = replayer;
        this.entrance = entrance;
    }

    /** Tells a connection of a channel; false if its user is no member any more. */
    @FunctionalInterface
    interface Entrance {
        boolean announce(ClientConnection connection, ChannelId channel);
    }

    private record Arrival(ChannelId channel, UserId user, long sequence) {}

    @Override
    public void joined(ChannelId channel, UserId user, long sequence) {
        audience.of(user).forEach(subscriber -> {
            Feed feed = new Feed(subscriber.connection(), channel, sequence - 1);
            arriving.computeIfAbsent(new Arrival(channel, user, sequence), absent -> new ConcurrentHashMap<>())
                    .put(subscriber, feed.hold(sequence - 1));
            audience.add(subscriber, feed);
        });
    }

    @Override
    public void left(ChannelId channel, UserId user, long sequence) {
        audience.of(user).forEach(subscriber -> subscriber.find(channel).ifPresent(feed -> feed.endAfter(sequence)));
    }

    /** Coming back tells them what their channels are. */
    @Override
    public void replaced(Set<UserId> users) {
        users.stream()
                .flatMap(user -> audience.of(user).stream())
                .forEach(subscriber -> subscriber.connection().close(CloseCode.SERVER_RESTARTS, "channels changed"));
    }

    /** Lets in whoever has joined by these events, once the events before them are on their way. Delivery thread. */
    void follow(EventBatch batch) {
        for (ChannelEvent event : batch.events()) {
            if (event instanceof ChannelEvent.MemberJoined joined) {
                Arrival arrival = new Arrival(batch.channel(), joined.user().id(), joined.sequence());
                Map<Subscriber, Feed.Hold> subscribers = arriving.remove(arrival);
                if (subscribers != null) {
                    subscribers.forEach((subscriber, hold) -> subscriber.whenWelcomed(() -> letIn(subscriber, hold)));
                }
            }
        }
    }

    private void letIn(Subscriber subscriber, Feed.Hold hold) {
        if (entrance.announce(subscriber.connection(), hold.feed().channel())) {
            replayer.replay(Replay.silent(subscriber.connection(), List.of(hold)));
        } else {
            audience.remove(hold.feed());
        }
    }
}
