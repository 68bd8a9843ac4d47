package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileCache;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.attachment.ProgressMeter;
import chat.lanyard.client.store.WantedFile;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Files on their way from the server: to be looked at, into the cache, or to a place that the user has chosen, over the end
 * of the application too. Methods may be called from any thread; what they tell comes on the event thread.
 */
public final class Downloads {
    private final LocalCopy copy;
    private final FileCache cache;
    private final FileTransfers transfers;
    private final Executor events;
    private final SyncListeners listeners;
    private final Map<AttachmentId, Running> running = new HashMap<>();

    Downloads(LocalCopy copy, FileCache cache, FileTransfers transfers, Executor events, SyncListeners listeners) {
        this.copy = copy;
        this.cache = cache;
        this.transfers = transfers;
        this.events = events;
        this.listeners = listeners;
    }

    /** One that is on its way, and who waits for it. */
    private static final class Running {
        private final Path target;
        private final List<Consumer<Optional<Path>>> waiting = new ArrayList<>();
        private FileTransfers.Cancellation cancellation;

        Running(Path target) {
            this.target = target;
        }
    }

    /** Goes on with what an earlier run of the application left; event thread. */
    void open() {
        copy.look(store -> store.downloads().all())
                .forEach(wanted -> begin(wanted.attachment(), wanted.target(), whole -> {}));
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
                begin(attachment, place, reader);
            }
        });
    }

    /** Brings a file to a place of the user's; goes on after the next start if the application ends before. */
    public void save(Attachment attachment, Path target) {
        events.execute(() -> {
            copy.writeDurably(store -> store.downloads().put(new WantedFile(attachment, target)));
            begin(attachment, target, whole -> {});
        });
    }

    /** Gives a file up that is on its way; what is there of it is used when it is wanted again. */
    public void cancel(AttachmentId id) {
        events.execute(() -> {
            Running current = running.get(id);
            if (current != null) {
                current.cancellation.cancel();
                copy.write(store -> store.downloads().remove(id));
            }
        });
    }

    private void begin(Attachment attachment, Path target, Consumer<Optional<Path>> reader) {
        Running current = running.get(attachment.id());
        if (current != null) {
            current.waiting.add(reader);
            return;
        }
        Running fresh = new Running(target);
        fresh.waiting.add(reader);
        running.put(attachment.id(), fresh);
        tell(attachment.id(), FileProgress.waiting(attachment.size()));
        fresh.cancellation = transfers.download(
                attachment,
                target,
                new ProgressMeter(
                        attachment.size(),
                        now -> events.execute(() -> progressed(attachment.id(), now)),
                        System::nanoTime));
    }

    private void progressed(AttachmentId id, FileProgress now) {
        if (!now.isUnderWay()) {
            Running ended = running.remove(id);
            boolean done = now.state() == FileProgress.State.DONE;
            copy.write(store -> store.downloads().remove(id));
            ended.waiting.forEach(
                    reader -> reader.accept(Optional.of(ended.target).filter(path -> done)));
        }
        tell(id, now);
    }

    private void tell(AttachmentId id, FileProgress now) {
        listeners.tell(listener -> listener.fileProgressed(id.value(), now));
    }

    /** Forgets what was kept of files whose message is gone. */
    void erased(List<Attachment> attachments) {
        attachments.forEach(attachment -> {
            Running current = running.get(attachment.id());
            if (current != null) {
                current.cancellation.cancel();
            }
            cache.remove(attachment.sha256());
        });
    }
}
