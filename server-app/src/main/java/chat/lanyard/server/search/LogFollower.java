package chat.lanyard.server.search;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.MessageDeleted;
import chat.lanyard.protocol.frame.ChannelEvent.MessageEdited;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.LogReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Takes the events of the log into an index, each channel in order. Used by one thread. */
final class LogFollower {
    private static final int PAGE = 500;

    private final ChannelLog log;
    private final LogReader reader;
    private final MessageIndex index;
    private final String logId;
    private final Map<ChannelId, Long> through;
    private long messages;
    private boolean erased;

    LogFollower(ChannelLog log, LogReader reader, MessageIndex index, IndexProgress progress) {
        this.log = log;
        this.reader = reader;
        this.index = index;
        logId = progress.logId();
        through = new HashMap<>(progress.through());
    }

    IndexProgress progress() {
        return new IndexProgress(logId, through);
    }

    /** How many messages it has taken. */
    long messages() {
        return messages;
    }

    /** Whether it has taken a deletion since this was last asked. */
    boolean hasErased() {
        boolean taken = erased;
        erased = false;
        return taken;
    }

    /** Takes what is durable of a channel and not in the index yet, until it is to stop; whether there was anything. */
    boolean follow(ChannelId channel, BooleanSupplier stopped) throws IOException {
        long last = log.lastSequence(channel);
        long first = through.getOrDefault(channel, 0L);
        long position = first;
        while (position < last && !stopped.getAsBoolean()) {
            List<LogEntry> page = reader.after(channel, position, (int) Math.min(PAGE, last - position));
            if (page.isEmpty()) {
                throw new IOException("The log of a channel ends before its end");
            }
            for (LogEntry entry : page) {
                take(entry);
            }
            position = page.get(page.size() - 1).sequence();
            through.put(channel, position);
        }
        return position > first;
    }

    private void take(LogEntry entry) throws IOException {
        ChannelEvent event = entry.event();
        if (event instanceof MessagePosted post) {
            index.add(IndexedMessage.of(
                    entry.channel(), post, post.sequence(), post.message().text()));
            messages++;
        } else if (event instanceof MessageEdited edit) {
            edit(entry, edit);
        } else if (event instanceof MessageDeleted) {
            index.remove(entry.channel(), entry.target());
            erased = true;
        }
    }

    /** An edit of a message that was deleted since is erased, or will be when the deletion comes. */
    private void edit(LogEntry entry, MessageEdited edit) throws IOException {
        LogEntry post = reader.find(entry.channel(), entry.target())
                .orElseThrow(() -> new IOException("An edit has no message"));
        if (post.event() instanceof MessagePosted posted) {
            index.replace(IndexedMessage.of(entry.channel(), posted, edit.sequence(), edit.text()));
        }
    }
}
