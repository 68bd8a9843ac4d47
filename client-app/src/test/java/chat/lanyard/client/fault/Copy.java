package chat.lanyard.client.fault;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChannelView;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.MessageState;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.UserProfile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * All that a core knows, every channel from its first event on; what it lacks of that, it fetches.
 *
 * @param conversations as they are listed, with their counts
 * @param saved what is saved for later, if it was asked for
 */
record Copy(
        List<ChannelView> conversations,
        Set<UserProfile> people,
        Map<ChannelId, OfChannel> channels,
        List<SavedMessage> saved) {
    private static final int PATIENCE_SECONDS = 120;

    /**
     * What is known of one channel.
     *
     * @param log every event, as it is kept
     * @param rows what is shown of them
     * @param changes how those of them stand that are no longer as they were posted
     * @param unread replies in threads included
     */
    record OfChannel(
            List<ChannelEvent> log,
            Set<ChannelEvent> rows,
            Map<MessageId, MessageState> changes,
            long readSequence,
            long unread) {
        /** The newest sequence. */
        long end() {
            return log.isEmpty() ? 0 : log.get(log.size() - 1).sequence();
        }
    }

    static Copy of(ChatClient core, Watch watch) {
        Map<ChannelId, OfChannel> channels = new LinkedHashMap<>();
        watch.conversations().forEach(view -> channels.put(view.id(), read(core, view)));
        return new Copy(watch.conversations(), watch.people(), channels, List.of());
    }

    /** With what is saved; without a connection, nothing is. */
    static Copy withSaved(ChatClient core, Watch watch) {
        Copy copy = of(core, watch);
        List<SavedMessage> saved = tell(reader -> core.personal()
                .saved(null)
                .whenComplete((page, error) -> reader.accept(error == null ? page.messages() : List.of())));
        return new Copy(copy.conversations(), copy.people(), copy.channels(), saved);
    }

    private static OfChannel read(ChatClient core, ChannelView view) {
        ChannelId channel = view.id();
        ChannelSnapshot newest = tell(reader -> core.execute(
                () -> reader.accept(core.timelines().channel(channel).orElseThrow())));
        Set<ChannelEvent> rows = new HashSet<>(newest.events());
        Map<MessageId, MessageState> changes = new LinkedHashMap<>(newest.changes());
        long first = newest.first();
        for (boolean hasOlder = newest.hasOlder(); hasOlder; ) {
            long before = first;
            OlderEvents older = tell(reader -> core.loadOlder(channel, before, reader));
            rows.addAll(older.events());
            changes.putAll(older.changes());
            first = older.first();
            hasOlder = older.hasOlder();
        }
        List<ChannelEvent> log = tell(reader -> core.log(channel, 0, Integer.MAX_VALUE, reader));
        return new OfChannel(log, rows, changes, newest.readSequence(), view.unread());
    }

    private static <T> T tell(Consumer<Consumer<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        question.accept(answer::complete);
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    List<ChannelEvent> log(ChannelId channel) {
        return channels.get(channel).log();
    }

    /** Whether there is a post of this id. */
    boolean contains(String message) {
        return channels.values().stream()
                .flatMap(channel -> channel.log().stream())
                .anyMatch(event -> event instanceof ChannelEvent.MessagePosted posted
                        && posted.message().id().value().equals(message));
    }

    /** The newest sequence of each channel. */
    Map<ChannelId, Long> ends() {
        Map<ChannelId, Long> ends = new LinkedHashMap<>();
        channels.forEach((id, channel) -> ends.put(id, channel.end()));
        return ends;
    }
}
