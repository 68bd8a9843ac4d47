package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileCache;
import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ClientMessageId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Everything about files: those that go with messages, and those that come. */
public final class ClientFiles implements AutoCloseable {
    private final FileTransfers transfers;
    private final FileCache cache;
    private final OutgoingFiles outgoing;
    private final Downloads downloads;
    private final Executor events;
    private Outbox outbox;
    private boolean closed;

    ClientFiles(LocalCopy copy, FileTransfers transfers, FileCache cache, Executor events, SyncListeners listeners) {
        this.transfers = transfers;
        this.cache = cache;
        this.events = events;
        Executor untilClosed = task -> events.execute(() -> unlessClosed(task));
        outgoing = new OutgoingFiles(copy, transfers, untilClosed, listeners);
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
