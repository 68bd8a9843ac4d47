package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileCache;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.attachment.PastedFiles;
import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ClientMessageId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything about files: those that go with messages, and those that come. */
public final class ClientFiles implements AutoCloseable {
    private final FileTransfers transfers;
    private final FileCache cache;
    private final OutgoingFiles outgoing;
    private final Downloads downloads;
    private final PastedFiles pasted;
    private final ChosenPaths chosen;
    private final LocalCopy copy;
    private final Executor events;
    private Outbox outbox;
    private boolean closed;

    ClientFiles(
            LocalCopy copy,
            FileTransfers transfers,
            StoreFile account,
            Clock clock,
            Executor events,
            SyncListeners listeners) {
        this.copy = copy;
        this.transfers = transfers;
        cache = new FileCache(account.files(), clock);
        pasted = new PastedFiles(account.pasted());
        chosen = new ChosenPaths(copy);
        this.events = events;
        Executor untilClosed = task -> events.execute(() -> unlessClosed(task));
        outgoing = new OutgoingFiles(copy, new UploadRuns(transfers, untilClosed, listeners), pasted);
        downloads = new Downloads(copy, cache, transfers, untilClosed, listeners);
    }

    /** What is broken off now goes on after the next start. */
    private void unlessClosed(Runnable task) {
        if (!closed) {
            task.run();
        }
    }

    /** Comes after the constructor: whose messages wait for files. */
    void use(Outbox line) {
        outbox = line;
        outbox.use(outgoing);
    }

    /** After the outbox was opened. */
    void open() {
        cache.trim();
        downloads.open();
        chosen.open();
        if (copy.isDurable()) {
            pasted.keepOnly(Stream.of(outgoing.paths(), chosen.all())
                    .flatMap(List::stream)
                    .collect(Collectors.toSet()));
        }
    }

    /** What was pasted and so is a file nowhere else. */
    public PastedFiles pasted() {
        return pasted;
    }

    /** Keeps which files were chosen and not sent; any thread. */
    public void choose(DraftPlace place, List<Path> files) {
        events.execute(() -> chosen.set(place, files));
    }

    /** The files that were chosen and not sent; event thread only. */
    public List<Path> chosen(DraftPlace place) {
        return chosen.of(place);
    }

    /** Forgets a file that was chosen; any thread. */
    public void unchoose(Path file) {
        events.execute(() -> pasted.remove(file));
    }

    OutgoingFiles outgoing() {
        return outgoing;
    }

    /** Files of messages that the user wants to see or have. */
    public Downloads downloads() {
        return downloads;
    }

    /** Leaves a file that is on its way to the server out of its message; any thread. */
    public void leaveOut(UUID file) {
        events.execute(() -> outgoing.find(file).ifPresent(outbox::leaveOut));
    }

    /** Tries a file that failed on its way to the server once more; any thread. */
    public void retry(UUID file) {
        events.execute(() -> outgoing.find(file).ifPresent(outbox::retryFile));
    }

    /** The files of a message in the outbox; event thread only. */
    public List<OutgoingFile> of(ClientMessageId message) {
        return outgoing.of(message);
    }

    /** How far one of them is; event thread only. */
    public FileProgress progressOf(OutgoingFile file) {
        return outgoing.progressOf(file);
    }

    /** Whether a file is on this computer to be looked at; any thread. */
    public boolean isHere(Attachment attachment) {
        return cache.has(attachment);
    }

    /** Event thread. */
    @Override
    public void close() {
        closed = true;
        transfers.close();
    }
}
