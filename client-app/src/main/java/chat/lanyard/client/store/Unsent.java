package chat.lanyard.client.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What only this computer knows, and so must outlive a copy that is thrown away. */
record Unsent(
        List<StoredMessage> outgoing,
        List<OutgoingFile> uploads,
        Map<DraftPlace, String> drafts,
        Map<DraftPlace, List<Path>> chosen) {
    private static final Logger LOG = LoggerFactory.getLogger(Unsent.class);

    /** As much of it as can still be read; nothing of a store that is {@code null} because it could not be opened. */
    static Unsent rescuedFrom(LocalStore store) {
        return store == null
                ? new Unsent(List.of(), List.of(), Map.of(), Map.of())
                : new Unsent(
                        readable(() -> store.outgoing().all(), List.of()),
                        readable(() -> store.uploads().all(), List.of()),
                        readable(() -> store.drafts().all(), Map.of()),
                        readable(() -> store.chosen().all(), Map.of()));
    }

    private static <T> T readable(Supplier<T> table, T otherwise) {
        try {
            return table.get();
        } catch (StoreException e) {
            LOG.warn("Something that was not sent cannot be taken over", e);
            return otherwise;
        }
    }

    void writeTo(LocalStore store) {
        store.transaction(() -> {
            outgoing.forEach(store.outgoing()::putLast);
            store.uploads().put(uploads);
            drafts.forEach(store.drafts()::put);
            chosen.forEach(store.chosen()::put);
        });
    }
}
