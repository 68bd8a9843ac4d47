package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;

/** The client's copy of one channel. Confined to the event thread. */
final class Channel {
    private final ReadState readState;
    private final ChannelLog log;
    private ChannelSummary summary;

    Channel(ChannelSummary summary, UserProfile user) {
        this.readState = new ReadState(user);
        this.log = new ChannelLog(summary.lastSequence());
        welcome(summary);
    }

    /** Takes the server's view of it at a new connection. */
    void welcome(ChannelSummary fresh) {
        summary = fresh;
        readState.restart(fresh);
    }

    /** Takes what follows; returns what of it is new. */
    List<ChannelEvent> append(List<ChannelEvent> events) {
        List<ChannelEvent> fresh = log.append(events);
        fresh.forEach(readState::count);
        return fresh;
    }

    ChannelId id() {
        return summary.id();
    }

    ChannelLog log() {
        return log;
    }

    ReadState readState() {
        return readState;
    }

    ChannelView view() {
        return new ChannelView(
                summary.id(),
                summary.kind(),
                summary.name(),
                summary.topic(),
                readState.unread(),
                readState.mentions());
    }
}
