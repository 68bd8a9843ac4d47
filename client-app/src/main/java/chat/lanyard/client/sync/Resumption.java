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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for what was missed, after a lost connection or a gap. Confined to the event thread. */
final class Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final ConversationStore store;
    private final ServerConnection connection;

    /** The channels of every resume that is under way. */
    private final Map<RequestId, Set<ChannelId>> underWay = new HashMap<>();

    private ChannelId open;

    Resumption(ConversationStore store, ServerConnection connection) {
        this.store = store;
        this.connection = connection;
    }

    /** This channel comes first from now on. */
    void setOpen(ChannelId channel) {
        open = channel;
    }

    /** Asks for everything between the copy and what the server has, and reports when it has come. */
    void catchUp(List<ChannelSummary> summaries) {
        underWay.clear();
        Map<ChannelId, Long> cursors = new LinkedHashMap<>();
        for (ChannelSummary summary : summaries) {
            long last = store.channel(summary.id()).log().last();
            if (last < summary.lastSequence()) {
                cursors.put(summary.id(), last);
            }
        }
        inParts(cursors).forEach(this::resume);
        finishIfDone();
    }

    /** Asks for what is missing in one channel, unless that is already on its way. */
    void repair(Channel channel) {
        boolean asked = underWay.values().stream().anyMatch(channels -> channels.contains(channel.id()));
        if (!asked) {
            LOG.info(
                    "Channel {} has a gap after {}", channel.id(), channel.log().last());
            resume(Map.of(channel.id(), channel.log().last()));
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
