package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.EntryCodec;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.PersonalLogs;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log for those who missed something, a page at a time and only as fast as their socket takes it. */
final class Replayer {
    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
    /** What may wait for one slow socket; the rest of a page whose size was guessed too large is read again. */
    private static final int FRAMES = 4;

    private final ChannelLog log;
    private final EventCodec events;
    private final EntryCodec entries = new EntryCodec();
    private final FrameCodec frames = new FrameCodec();
    private final WireFormat format;
    private final Executor workers;

    Replayer(ChannelLog log, EventCodec events, WireFormat format, Executor workers) {
        this.log = log;
        this.events = events;
        this.format = format;
        this.workers = workers;
    }

    /** Begins, or goes on, once the socket has taken what was replayed before, be it by this replay or by others. */
    void replay(Replay replay) {
        replay.connection().whenPacedDrained(() -> workers.execute(() -> guarded(replay)));
    }

    private void guarded(Replay replay) {
        try {
            step(replay);
        } catch (RuntimeException e) {
            LOG.error("A replay failed; the client has to connect again", e);
            replay.connection().close(CloseCode.SERVER_RESTARTS, "replay failed");
        }
    }

    /** Ends after one page, to go on when the socket has taken it. */
    private void step(Replay replay) {
        while (replay.current() != null) {
            Feed.Hold hold = replay.current();
            if (!hold.isCurrent()) {
                if (hold.awaitSuccessor(() -> replay(replay))) {
                    return;
                }
                replay.nextChannel();
            } else if (hold.release(log)) {
                replay.nextChannel();
            } else {
                sendPage(replay, hold);
                replay(replay);
                return;
            }
        }
        replay.requestId()
                .ifPresent(
                        id -> replay.connection().sendPaced(format.text(frames.encode(new ServerFrame.CaughtUp(id)))));
    }

    private void sendPage(Replay replay, Feed.Hold hold) {
        ChannelId channel = hold.feed().channel();
        long last = hold.last(log);
        List<EventCodec.Encoded> page = log.entriesAfter(channel, hold.position(), replay.pageSize()).stream()
                .filter(entry -> entry.sequence() <= last)
                .map(this::encode)
                .toList();
        replay.guessPageSize(page);
        events.pack(PersonalLogs.onTheWire(channel), page, last).stream()
                .limit(FRAMES)
                .forEach(packed -> hold.sendPaced(format.text(packed.utf8()), packed.lastSequence()));
    }

    /** Of an erased event the log keeps no content, only what makes up what is left. */
    private EventCodec.Encoded encode(LogEntry entry) {
        return entry.content() == null
                ? events.encode(entries.decode(entry))
                : events.encode((ChannelEvent.Unrecognized) entry.event(), entry.content());
    }
}
