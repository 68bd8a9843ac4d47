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

    /** Where every resume that is under way began, in each of its channels. */
    private final Map<RequestId, Map<ChannelId, Long>> underWay = new HashMap<>();

    /** The newest event of each channel that came behind a gap. */
    private final Map<ChannelId, Long> behindGaps = new HashMap<>();

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
    void catchUp(List<ChannelSummary> summaries, PersonalLog personal) {
        underWay.clear();
        behindGaps.clear();
        Map<ChannelId, Long> cursors = new LinkedHashMap<>();
        Map<ChannelId, Long> missing = new HashMap<>();
        if (personal.last() < personal.welcomedThrough()) {
            cursors.put(ChannelId.ME, personal.last());
        }
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

    /**
     * Asks for what is missing in one log, unless that is already on its way.
     *
     * @param last the sequence up to which it is there
     * @param through the sequence of an event that came behind the gap
     */
    void repair(ChannelId channel, long last, long through) {
        behindGaps.merge(channel, through, Math::max);
        boolean asked = underWay.values().stream().anyMatch(cursors -> cursors.containsKey(channel));
        if (!asked) {
            repairs.incrementAndGet();
            LOG.warn("Channel {} has a gap after {}", channel, last);
            resume(Map.of(channel, last));
        }
    }

    /** This many events of a channel are still to come. */
    void remaining(ChannelId channel, long left) {
        progress.update(channel, left);
    }

    /** The user is in a channel that the welcome did not have: only another welcome describes it. */
    void askFor(ChannelId channel) {
        if (strangers.add(channel)) {
            LOG.info("Channel {} is new: connecting again to hear of it", channel);
            connection.reconnect();
        }
    }

    /** The server has told of the channel by itself. */
    void described(ChannelId channel) {
        strangers.remove(channel);
    }

    void caughtUp(RequestId resume) {
        Map<ChannelId, Long> cursors = underWay.remove(resume);
        if (cursors != null) {
            cursors.forEach(this::lookForGap);
        }
        finishIfDone();
    }

    /** A server that cannot fill a gap is not asked for ever. */
    private void lookForGap(ChannelId id, long cursor) {
        Channel channel = conversations.channel(id);
        Long through = behindGaps.remove(id);
        if (channel == null || through == null || through <= channel.last()) {
            return;
        }
        if (channel.last() == cursor) {
            LOG.warn("The gap after {} in channel {} cannot be filled: beginning anew after {}", cursor, id, through);
            conversations.beginAnew(channel, through);
        } else {
            repair(id, channel.last(), through);
        }
    }

    private void resume(Map<ChannelId, Long> cursors) {
        ChannelId first = cursors.keySet().stream()
                .filter(id -> id.equals(open))
                .findFirst()
                .orElse(null);
        connection
                .request(id -> {
                    underWay.put(id, Map.copyOf(cursors));
                    return new ClientFrame.Resume(id, cursors, first);
                })
                .whenComplete((resuming, error) -> {
                    if (error == null) {
                        resuming.unavailable().forEach(this::leave);
                    } else {
                        LOG.warn("Catching up failed: {}", error.getMessage());
                        connection.reconnect();
                    }
                });
    }

    /** The user is not in that channel any more. */
    private void leave(ChannelId id) {
        Channel channel = conversations.channel(id);
        if (channel != null) {
            conversations.leave(channel);
        }
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
