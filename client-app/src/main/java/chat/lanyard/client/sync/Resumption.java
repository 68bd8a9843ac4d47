package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for what was missed, after a lost connection or a gap. Confined to the event thread. */
final class Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final Conversations conversations;
    private final ServerConnection connection;
    private final CatchUpProgress progress;
    private final AtomicInteger repairs = new AtomicInteger();

    /** Channels that the server told of without describing them, and was asked about. */
    private final Set<ChannelId> strangers = new HashSet<>();

    /** The channels of every resume that is under way. */
    private final Map<RequestId, Set<ChannelId>> underWay = new HashMap<>();

    private ChannelId open;

    Resumption(Conversations conversations, ServerConnection connection, CatchUpProgress progress) {
        this.conversations = conversations;
        this.connection = connection;
        this.progress = progress;
    }

    /** How many gaps there were; from any thread. */
    int repairs() {
        return repairs.get();
    }

    /** This channel comes first from now on. */
    void setOpen(ChannelId channel) {
        open = channel;
    }

    /** Asks for everything between the copy and what the server has, and reports when it has come. */
    void catchUp(List<ChannelSummary> summaries) {
        underWay.clear();
        Map<ChannelId, Long> cursors = new LinkedHashMap<>();
        Map<ChannelId, Long> missing = new HashMap<>();
        for (ChannelSummary summary : summaries) {
            long last = conversations.channel(summary.id()).last();
            strangers.remove(summary.id());
            if (last < summary.lastSequence()) {
                cursors.put(summary.id(), last);
                missing.put(summary.id(), summary.lastSequence() - last);
            }
        }
        progress.start(missing);
        inParts(cursors).forEach(this::resume);
        finishIfDone();
    }

    /** Asks for what is missing in one channel, unless that is already on its way. */
    void repair(Channel channel) {
        boolean asked = underWay.values().stream().anyMatch(channels -> channels.contains(channel.id()));
        if (!asked) {
            repairs.incrementAndGet();
            LOG.warn("Channel {} has a gap after {}", channel.id(), channel.last());
            resume(Map.of(channel.id(), channel.last()));
        }
    }

    /** This many events of a channel are still to come. */
    void remaining(Channel channel, long left) {
        progress.update(channel.id(), left);
    }

    /** The user is in a channel that the welcome did not have: only another welcome describes it. */
    void askFor(ChannelId channel) {
        if (strangers.add(channel)) {
            LOG.info("Channel {} is new: connecting again to hear of it", channel);
            connection.reconnect();
        }
    }

    void caughtUp(RequestId resume) {
        underWay.remove(resume);
        finishIfDone();
    }

    private void resume(Map<ChannelId, Long> cursors) {
        ChannelId first = cursors.keySet().stream()
                .filter(id -> id.equals(open))
                .findFirst()
                .orElse(null);
        connection
                .request(id -> {
                    underWay.put(id, new HashSet<>(cursors.keySet()));
                    return new ClientFrame.Resume(id, cursors, first);
                })
                .exceptionally(error -> {
                    LOG.warn("Catching up failed: {}", error.getMessage());
                    connection.reconnect();
                    return null;
                });
    }

    private void finishIfDone() {
        if (underWay.isEmpty()) {
            progress.finish();
            connection.caughtUp();
        }
    }

    private static List<Map<ChannelId, Long>> inParts(Map<ChannelId, Long> cursors) {
        List<Map<ChannelId, Long>> parts = new ArrayList<>();
        for (Map.Entry<ChannelId, Long> cursor : cursors.entrySet()) {
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() == ProtocolLimits.RESUME_CHANNELS) {
                parts.add(new LinkedHashMap<>());
            }
            parts.get(parts.size() - 1).put(cursor.getKey(), cursor.getValue());
        }
        return parts;
    }
}
