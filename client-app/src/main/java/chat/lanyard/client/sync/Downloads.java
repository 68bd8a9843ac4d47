package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileCache;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.attachment.ProgressMeter;
import chat.lanyard.client.attachment.TransferObserver;
import chat.lanyard.client.store.WantedFile;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Files on their way from the server: to be looked at, into the cache, or to a place that the user has chosen, over the end
 * of the application too. A file may be on its way to several places, and only of those that were chosen it is told how far
 * it is. Methods may be called from any thread; what they tell comes on the event thread.
 */
public final class Downloads {
    private final LocalCopy copy;
    private final FileCache cache;
    private final FileTransfers transfers;
    private final Executor events;
    private final SyncListeners listeners;
    private final Map<Key, Running> running = new LinkedHashMap<>();

    Downloads(LocalCopy copy, FileCache cache, FileTransfers transfers, Executor events, SyncListeners listeners) {
        this.copy = copy;
        this.cache = cache;
        this.transfers = transfers;
        this.events = events;
        this.listeners = listeners;
    }

    private record Key(AttachmentId id, Path target) {}

    /** One that is on its way, and who waits to look at it. */
    private record Running(FileTransfers.Cancellation cancellation, List<Consumer<Optional<Path>>> readers) {}

    /** Goes on with what an earlier run of the application left; event thread. */
    void open() {
        copy.look(store -> store.downloads().all()).forEach(this::bring);
    }

    /**
     * Brings a file to where it can be looked at.
     *
     * @param reader told where it is, or nothing if it cannot be had
     */
    public void fetch(Attachment attachment, Consumer<Optional<Path>> reader) {
        events.execute(() -> {
            Path place = cache.place(attachment);
            if (cache.has(attachment)) {
                reader.accept(Optional.of(place));
            } else {
                look(attachment, place, reader);
            }
        });
    }

    private void look(Attachment attachment, Path place, Consumer<Optional<Path>> reader) {
        Key key = new Key(attachment.id(), place);
        Running current = running.computeIfAbsent(
                key,
                absent -> new Running(
                        transfers.fetch(attachment, place, observer(attachment, now -> looked(key, attachment, now))),
                        new ArrayList<>()));
        current.readers().add(reader);
    }

    private void looked(Key key, Attachment attachment, FileProgress now) {
        if (!now.isUnderWay()) {
            boolean done = now.state() == FileProgress.State.DONE;
            if (done && cache.added(attachment)) {
                CompletableFuture.runAsync(cache::trim);
            }
            Optional<Path> place = Optional.of(key.target()).filter(path -> done);
            running.remove(key).readers().forEach(reader -> reader.accept(place));
        }
    }

    /** Brings a file to a place of the user's; goes on after the next start if the application ends before. */
    public void save(Attachment attachment, Path target) {
        events.execute(() -> {
            WantedFile wanted = new WantedFile(attachment, target);
            copy.writeDurably(store -> store.downloads().put(wanted));
            bring(wanted);
        });
    }

    private void bring(WantedFile wanted) {
        Attachment attachment = wanted.attachment();
        Key key = new Key(attachment.id(), wanted.target());
        if (!running.containsKey(key)) {
            tell(key, FileProgress.waiting(attachment.size()));
            FileTransfers.Cancellation cancellation =
                    transfers.download(attachment, wanted.target(), observer(attachment, now -> progressed(key, now)));
            running.put(key, new Running(cancellation, List.of()));
        }
    }

    private void progressed(Key key, FileProgress now) {
        if (isNewest(key)) {
            tell(key, now);
        }
        if (!now.isUnderWay()) {
            running.remove(key);
            copy.write(store -> store.downloads().remove(key.id(), key.target()));
        }
    }

    /** Of a file that goes to two places, the one that was chosen last is told of. */
    private boolean isNewest(Key key) {
        return of(key.id()).stream().reduce((before, after) -> after).stream().allMatch(key::equals);
    }

    /** Where a file is on its way to that the user has chosen. */
    private List<Key> of(AttachmentId id) {
        return running.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id)
                        && entry.getValue().readers().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private TransferObserver observer(Attachment attachment, Consumer<FileProgress> follower) {
        return new ProgressMeter(
                attachment.size(), now -> events.execute(() -> follower.accept(now)), System::nanoTime);
    }

    /** Gives a file up that is on its way to places of the user's; what is there of it is used when it is wanted again. */
    public void cancel(AttachmentId id) {
        events.execute(() -> of(id).forEach(key -> {
            running.get(key).cancellation().cancel();
            copy.write(store -> store.downloads().remove(id, key.target()));
        }));
    }

    private void tell(Key key, FileProgress now) {
        listeners.tell(listener -> listener.fileProgressed(key.id().value(), now));
    }

    /** Forgets what was kept of files that are erased, or not the user's to see any more. */
    void forget(Collection<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        Set<AttachmentId> ids = attachments.stream().map(Attachment::id).collect(Collectors.toSet());
        running.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey().id()))
                .forEach(entry -> entry.getValue().cancellation().cancel());
        Set<String> contents = attachments.stream().map(Attachment::sha256).collect(Collectors.toSet());
        contents.forEach(cache::remove);
        listeners.tell(listener -> listener.filesForgotten(contents));
    }
}
