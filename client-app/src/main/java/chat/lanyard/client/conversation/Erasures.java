package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells lists of messages which are deleted, whether this computer keeps them or not.
 *
 * @param ui where the reader is told
 */
record Erasures(Executor ui, Consumer<Set<MessageId>> reader) implements SyncListener {
    @Override
    public void eventsAppended(ChannelId channel, List<ChannelEvent> events) {
        Set<MessageId> deleted = events.stream()
                .filter(ChannelEvent.MessageDeleted.class::isInstance)
                .map(event -> ((ChannelEvent.MessageDeleted) event).messageId())
                .collect(Collectors.toSet());
        if (!deleted.isEmpty()) {
            ui.execute(() -> reader.accept(deleted));
        }
    }
}
