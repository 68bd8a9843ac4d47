package chat.lanyard.client.attachment;

import chat.lanyard.client.session.Session;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries files, a few at a time in each direction, on threads of its own. Safe for use by several threads. */
public final class FileTransfers implements AutoCloseable {
    private static final int AT_ONCE = 3;
    private static final int CHECK_SECONDS = 5;

    private final FileApi api;
    private final ExecutorService uploads = threads("lanyard-upload");
    private final ExecutorService downloads = threads("lanyard-download");

    /** Of their own, because what is large may take hours, and somebody waits for what is on the screen. */
    private final ExecutorService looks = threads("lanyard-look");

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "lanyard-transfer-watch"));
    private final Set<Transfer> running = ConcurrentHashMap.newKeySet();

    public FileTransfers(Session session, HttpClient http) {
        api = new FileApi(session, http);
        watch.scheduleWithFixedDelay(
                () -> running.forEach(Transfer::check), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(AT_ONCE, task -> daemon(task, name));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Gives a transfer up, wherever it is. */
    @FunctionalInterface
    public interface Cancellation {
        void cancel();
    }

    /**
     * Sends a file, once it is its turn.
     *
     * @param announced told the server's name for it before any of it is sent
     */
    public Cancellation upload(OutgoingFile file, Consumer<AttachmentId> announced, TransferObserver observer) {
        return start(uploads, new Transfer(new UploadWork(api, file, announced), observer));
    }

    /** Fetches a file, once it is its turn, into a place that has only whole files. */
    public Cancellation download(Attachment attachment, Path target, TransferObserver observer) {
        return start(downloads, new Transfer(new DownloadWork(api, attachment, target), observer));
    }

    /** The same for a file that is to be looked at at once; does not wait for those that are to be kept. */
    public Cancellation fetch(Attachment attachment, Path target, TransferObserver observer) {
        return start(looks, new Transfer(new DownloadWork(api, attachment, target), observer));
    }

    private Cancellation start(ExecutorService threads, Transfer transfer) {
        running.add(transfer);
        threads.execute(() -> {
            try {
                transfer.run();
            } finally {
                running.remove(transfer);
            }
        });
        return transfer::cancel;
    }

    /** Tells the server to forget a file that was not posted; if that does not reach it, its clock does. */
    public void forget(AttachmentId id) {
        start(uploads, new Transfer(progress -> api.cancel(id), new Indifferent()));
    }

    private static final class Indifferent implements TransferObserver {
        @Override
        public void reached(long bytes) {
            // nobody watches
        }

        @Override
        public void done() {
            // nobody waits
        }

        @Override
        public void failed(TransferFailure failure) {
            // it is gone already, or in a message
        }
    }

    /** Breaks everything off; it goes on where it was when somebody starts it again. */
    @Override
    public void close() {
        watch.shutdownNow();
        running.forEach(Transfer::cancel);
        uploads.shutdown();
        downloads.shutdown();
        looks.shutdown();
    }
}
