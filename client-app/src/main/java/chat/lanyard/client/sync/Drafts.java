package chat.lanyard.client.sync;

import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.LocalStore;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What is typed and not sent, on disk a second after it was typed. Confined to the event thread. */
final class Drafts implements LocalCopy.Own {
    private static final int DELAY_SECONDS = 1;

    private final LocalCopy copy;
    private final ScheduledExecutorService events;
    private final SyncListeners listeners;
    private final Map<DraftPlace, String> texts = new LinkedHashMap<>();
    private final Set<DraftPlace> unwritten = new HashSet<>();

    /** Whether what the file held at the start is in here. */
    private boolean tookUp;

    Drafts(LocalCopy copy, ScheduledExecutorService events, SyncListeners listeners) {
        this.copy = copy;
        this.events = events;
        this.listeners = listeners;
        copy.keep(this);
    }

    /** Takes up what an earlier run of the application left. */
    void open() {
        takeUp(copy.look(store -> store.drafts().all()));
        tookUp = !copy.hasFailed();
    }

    /** What was typed since then stands behind it. */
    private void takeUp(Map<DraftPlace, String> kept) {
        kept.forEach((place, text) -> texts.merge(place, text, (now, before) -> before + "\n" + now));
        tell();
    }

    /** Empty if there is none. */
    String get(DraftPlace place) {
        return texts.getOrDefault(place, "");
    }

    void set(DraftPlace place, String text) {
        String draft = text.isBlank() ? "" : text;
        if (draft.equals(get(place))) {
            return;
        }
        boolean began = get(place).isEmpty();
        if (draft.isEmpty()) {
            texts.remove(place);
        } else {
            texts.put(place, draft);
        }
        if (began || draft.isEmpty()) {
            tell();
        }
        if (unwritten.isEmpty()) {
            events.schedule(this::write, DELAY_SECONDS, TimeUnit.SECONDS);
        }
        unwritten.add(place);
    }

    private void tell() {
        Set<DraftPlace> drafted = Set.copyOf(texts.keySet());
        listeners.tell(listener -> listener.draftsChanged(drafted));
    }

    /** Writes what has changed since the last time. */
    void write() {
        if (!unwritten.isEmpty()) {
            copy.writeDurably(this::writeTo);
        }
    }

    /** The same, as a part of something else. */
    void writeTo(LocalStore store) {
        unwritten.forEach(place -> store.drafts().put(place, get(place)));
        unwritten.clear();
    }

    /** Makes the drafts of a store the same as these. */
    @Override
    public void restock(LocalStore store) {
        store.drafts().clear();
        texts.forEach(store.drafts()::put);
    }

    /** A file that could not be read at the start has drafts that nobody has seen yet. */
    @Override
    public void merge(LocalStore reopened) {
        if (!tookUp) {
            takeUp(reopened.drafts().all());
            tookUp = true;
        }
        restock(reopened);
    }
}
