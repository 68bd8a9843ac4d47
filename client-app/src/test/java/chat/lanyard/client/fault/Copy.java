package chat.lanyard.client.fault;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a core knows of its channels at one moment. */
record Copy(Map<ChannelId, ChannelSnapshot> channels) {
    private static final int PATIENCE_SECONDS = 60;

    /** As it is. */
    static Copy of(ChatClient core, List<ChannelId> channels) {
        Map<ChannelId, ChannelSnapshot> known = new LinkedHashMap<>();
        channels.forEach(id -> {
            CompletableFuture<Optional<ChannelSnapshot>> snapshot = new CompletableFuture<>();
            core.execute(() -> snapshot.complete(core.snapshot(id)));
            join(snapshot).ifPresent(newest -> known.put(id, withLog(newest, log(core, id))));
        });
        return new Copy(known);
    }

    private static List<ChannelEvent> log(ChatClient core, ChannelId channel) {
        CompletableFuture<List<ChannelEvent>> log = new CompletableFuture<>();
        core.log(channel, 0, Integer.MAX_VALUE, log::complete);
        return join(log);
    }

    private static ChannelSnapshot withLog(ChannelSnapshot newest, List<ChannelEvent> log) {
        return new ChannelSnapshot(
                log,
                newest.first(),
                newest.hasOlder(),
                newest.outgoing(),
                newest.readSequence(),
                newest.unread(),
                newest.changes(),
                newest.draft());
    }

    /** With every channel from its first event on. */
    static Copy whole(ChatClient core, List<ChannelId> channels) {
        channels.forEach(channel -> {
            OlderEvents page = loadOlder(core, channel, Long.MAX_VALUE);
            while (page.hasOlder()) {
                page = loadOlder(core, channel, page.first());
            }
        });
        return of(core, channels);
    }

    private static OlderEvents loadOlder(ChatClient core, ChannelId channel, long before) {
        CompletableFuture<OlderEvents> page = new CompletableFuture<>();
        core.loadOlder(channel, before, page::complete);
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
