package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.LogEntry;
import java.util.List;
import java.util.function.Consumer;

/** All entries of a channel, a page at a time. */
final class Entries {
    private static final int PAGE = 1_000;

    private final StoredLog stored;
    private final ChannelId channel;

    Entries(StoredLog stored, ChannelId channel) {
        this.stored = stored;
        this.channel = channel;
    }

    void forEach(Consumer<LogEntry> action) {
        List<LogEntry> page = stored.after(channel, Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = stored.after(channel, page.get(page.size() - 1).sequence(), PAGE);
        }
    }
}
