package chat.lanyard.client.fault;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a core knows of its channels at one moment. */
record Copy(Map<ChannelId, ChannelSnapshot> channels) {
    private static final int PATIENCE_SECONDS = 60;

    /** As it is. */
    static Copy of(ChatClient core, List<ChannelId> channels) {
        CompletableFuture<Copy> copy = new CompletableFuture<>();
        core.execute(() -> {
            Map<ChannelId, ChannelSnapshot> known = new LinkedHashMap<>();
            channels.forEach(id -> core.snapshot(id).ifPresent(snapshot -> known.put(id, snapshot)));
            copy.complete(new Copy(known));
        });
        return join(copy);
    }

    /** With every channel from its first event on. */
    static Copy whole(ChatClient core, List<ChannelId> channels) {
        channels.forEach(channel -> {
            while (loadOlder(core, channel).hasOlder()) {
                // the page is in the copy now
            }
        });
        return of(core, channels);
    }

    private static OlderEvents loadOlder(ChatClient core, ChannelId channel) {
        CompletableFuture<OlderEvents> page = new CompletableFuture<>();
        core.loadOlder(channel, page::complete);
        return join(page);
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    List<ChannelEvent> events(ChannelId channel) {
        return channels.get(channel).events();
    }

    /** The newest sequence of each channel. */
    Map<ChannelId, Long> ends() {
        Map<ChannelId, Long> ends = new LinkedHashMap<>();
        channels.forEach((id, snapshot) -> ends.put(
                id,
                snapshot.events().isEmpty()
                        ? 0L
                        : snapshot.events().get(snapshot.events().size() - 1).sequence()));
        return ends;
    }

    boolean hasOutgoing() {
        return channels.values().stream()
                .anyMatch(snapshot -> !snapshot.outgoing().isEmpty());
    }
}
