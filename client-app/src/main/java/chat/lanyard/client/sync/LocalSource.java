package chat.lanyard.client.sync;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The messages of one conversation as this computer keeps them, from the newest back. Confined to the event thread. */
final class LocalSource {
    /** Messages that are read at once: a request waits no longer than for these. */
    private static final int PAGE = 50;

    private final LocalCopy copy;
    private final ChannelId channel;
    private final Deque<Kept> page = new ArrayDeque<>();
    private long before = Long.MAX_VALUE;
    private boolean exhausted;

    LocalSource(LocalCopy copy, ChannelId channel) {
        this.copy = copy;
        this.channel = channel;
    }

    /**
     * A message that is not deleted.
     *
     * @param text as it is now
     */
    record Kept(ChannelId channel, MessagePosted post, String text) {}

    ChannelId channel() {
        return channel;
    }

    /** Whether the next message is known without reading. */
    boolean isRead() {
        return !page.isEmpty();
    }

    boolean isExhausted() {
        return exhausted && page.isEmpty();
    }

    /** When the next message was posted; later than everything while that is not known. */
    Instant time() {
        return isRead() ? page.peek().post().at() : Instant.MAX;
    }

    Kept take() {
        return page.remove();
    }

    /** Reads the next page. */
    void read() {
        copy.look(store -> {
            List<ChannelEvent> posts = store.events().postsBefore(channel, before, PAGE);
            exhausted = posts.size() < PAGE;
            if (!posts.isEmpty()) {
                before = posts.get(posts.size() - 1).sequence();
                fill(posts, store.events());
            }
            return null;
        });
    }

    private void fill(List<ChannelEvent> posts, EventTable events) {
        List<MessageId> messages = posts.stream().map(EventTable::messageOf).toList();
        Map<MessageId, MessageHistory> histories = MessageHistory.of(events.of(channel, messages));
        for (ChannelEvent event : posts) {
            MessageState state = histories.get(EventTable.messageOf(event)).state();
            if (event instanceof MessagePosted post && !state.deleted()) {
                page.add(new Kept(channel, post, state.text()));
            }
        }
    }
}
