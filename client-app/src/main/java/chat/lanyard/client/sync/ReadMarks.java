package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server how far the user has read: of each channel at most every two seconds while it is being read, for each
 * time costs an event, and at once when the user leaves it. Confined to the event thread.
 */
final class ReadMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);

    private static final int PAUSE_SECONDS = 5;
    private static final long PACE_MILLIS = 2_000;

    private final Conversations conversations;
    private final ServerConnection connection;
    private final ScheduledExecutorService events;

    /** Where the server does not know yet how far was read. */
    private final Set<ChannelId> untold = new LinkedHashSet<>();

    /** When it was told last; nanoseconds of the system's clock. */
    private final Map<ChannelId, Long> toldAt = new LinkedHashMap<>();

    /** Whether the server is being told, or is not to be for a moment. */
    private boolean telling;

    /** Whether the next time to tell it is set. */
    private boolean waiting;

    ReadMarks(Conversations conversations, ServerConnection connection, ScheduledExecutorService events) {
        this.conversations = conversations;
        this.connection = connection;
        this.events = events;
    }

    /** Everything in the channel is read; returns whether that is news. */
    boolean readAll(ChannelId id) {
        Channel channel = conversations.channel(id);
        boolean news = channel != null && read(channel);
        if (news) {
            untold.add(id);
            tellNext();
        }
        return news;
    }

    /** Where nothing is unread, nothing has to be told either. */
    private boolean read(Channel channel) {
        ReadState before = channel.readState();
        if (before.unread() == 0 && before.mentions() == 0) {
            return false;
        }
        conversations.read(channel, before.readThrough(channel.last()));
        return !channel.readState().equals(before);
    }

    /** Everything in all channels is read; returns whether that is news. */
    boolean readEverything() {
        List<ChannelId> read =
                conversations.all().stream().filter(this::read).map(Channel::id).toList();
        connection.request(PersonalFrame.MarkAllRead::new).whenComplete((done, error) -> {
            if (error != null) {
                LOG.info("Not told that everything was read: {}", error.getMessage());
                untold.addAll(read);
                events.schedule(this::tellIfConnected, PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        });
        return !read.isEmpty();
    }

    /** Tells at once what waits to be told of a channel. */
    void leave(ChannelId id) {
        toldAt.remove(id);
        tellNext();
    }

    /** Repeats what the server has not heard, because the connection was lost. */
    void tellAgain(List<ChannelSummary> summaries) {
        untold.clear();
        toldAt.clear();
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
        if (telling || untold.isEmpty()) {
            return;
        }
        Optional<ChannelId> due = untold.stream().filter(id -> waitOf(id) <= 0).findFirst();
        if (due.isPresent()) {
            untold.remove(due.get());
            tell(due.get());
        } else {
            waitForNext();
        }
    }

    private void waitForNext() {
        if (!waiting) {
            waiting = true;
            long wait = untold.stream().mapToLong(this::waitOf).min().orElse(PACE_MILLIS);
            events.schedule(this::goOn, wait, TimeUnit.MILLISECONDS);
        }
    }

    private void goOn() {
        waiting = false;
        tellNext();
    }

    private long waitOf(ChannelId id) {
        Long before = toldAt.get(id);
        return before == null ? 0 : PACE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    }

    private void tell(ChannelId id) {
        Channel channel = conversations.channel(id);
        if (channel == null) {
            tellNext();
            return;
        }
        telling = true;
        toldAt.put(id, System.nanoTime());
        long sequence = channel.readState().readSequence();
        connection
                .request(request -> new ClientFrame.MarkRead(request, id, sequence))
                .whenComplete((done, error) -> told(channel, error));
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
