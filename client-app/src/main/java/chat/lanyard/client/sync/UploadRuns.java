package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.attachment.ProgressMeter;
import chat.lanyard.client.attachment.TransferFailure;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.AttachmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Files on their way to the server, and how far each is. Confined to the event thread. */
final class UploadRuns {
    private final FileTransfers transfers;
    private final Executor events;
    private final SyncListeners listeners;
    private final Map<UUID, FileTransfers.Cancellation> running = new HashMap<>();
    private final Map<UUID, FileProgress> progress = new HashMap<>();

    UploadRuns(FileTransfers transfers, Executor events, SyncListeners listeners) {
        this.transfers = transfers;
        this.events = events;
        this.listeners = listeners;
    }

    /** Told what becomes of one, on the event thread. */
    interface Follower {
        void announced(OutgoingFile file, AttachmentId remote);

        void progressed(OutgoingFile file, FileProgress now);
    }

    void begin(OutgoingFile file, Follower follower) {
        tell(file, FileProgress.waiting(file.size()));
        ProgressMeter meter = new ProgressMeter(
                file.size(), now -> events.execute(() -> follower.progressed(file, now)), System::nanoTime);
        running.put(
                file.id(),
                transfers.upload(file, remote -> events.execute(() -> follower.announced(file, remote)), meter));
    }

    /** Remembers how far one is, and tells it. */
    void tell(OutgoingFile file, FileProgress now) {
        if (!now.isUnderWay()) {
            running.remove(file.id());
        }
        progress.put(file.id(), now);
        listeners.tell(listener -> listener.fileProgressed(file.id().toString(), now));
    }

    /** How far one is; waiting if nothing was heard of it. */
    FileProgress progressOf(OutgoingFile file) {
        if (file.failure() != null) {
            return FileProgress.failed(file.size(), TransferFailure.of(file.failure()));
        }
        return progress.getOrDefault(file.id(), FileProgress.waiting(file.size()));
    }

    /** Breaks one off for good; the server is to forget it, unless it is another message's. */
    void giveUp(OutgoingFile file) {
        FileTransfers.Cancellation cancellation = running.remove(file.id());
        if (cancellation != null) {
            cancellation.cancel();
        }
        if (file.remote() != null && !file.isForwarded()) {
            transfers.forget(file.remote());
        }
        forget(file);
    }

    /** Nobody asks for this one any more. */
    void forget(OutgoingFile file) {
        progress.remove(file.id());
    }
}
