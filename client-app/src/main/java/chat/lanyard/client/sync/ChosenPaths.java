package chat.lanyard.client.sync;

import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.LocalStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that were chosen and not sent, on disk like the draft they go with. Confined to the event thread. */
final class ChosenPaths implements LocalCopy.Own {
    private final LocalCopy copy;
    private final Map<DraftPlace, List<Path>> chosen = new LinkedHashMap<>();

    /** Whether what the store held at the start is in here. */
    private boolean tookUp;

    ChosenPaths(LocalCopy copy) {
        this.copy = copy;
        copy.keep(this);
    }

    /** Takes up what an earlier run of the application left. */
    void open() {
        takeUp(copy.look(store -> store.chosen().all()));
        tookUp = !copy.hasFailed();
    }

    private void takeUp(Map<DraftPlace, List<Path>> kept) {
        kept.forEach((place, files) -> chosen.merge(place, List.copyOf(files), ChosenPaths::joined));
    }

    private static List<Path> joined(List<Path> now, List<Path> before) {
        return Stream.of(before, now).flatMap(List::stream).distinct().toList();
    }

    /** Those of a place, in the order of choosing. */
    List<Path> of(DraftPlace place) {
        return chosen.getOrDefault(place, List.of());
    }

    List<Path> all() {
        List<Path> all = new ArrayList<>();
        chosen.values().forEach(all::addAll);
        return all;
    }

    void set(DraftPlace place, List<Path> files) {
        if (files.equals(of(place))) {
            return;
        }
        chosen.put(place, files);
        copy.writeDurably(store -> store.chosen().put(place, files));
    }

    /** Makes those of a store the same as these. */
    @Override
    public void restock(LocalStore store) {
        store.chosen().clear();
        chosen.forEach(store.chosen()::put);
    }

    /** A file that could not be read at the start has some that nobody has seen yet. */
    @Override
    public void merge(LocalStore reopened) {
        if (!tookUp) {
            takeUp(reopened.chosen().all());
            tookUp = true;
        }
        restock(reopened);
    }
}
