package chat.lanyard.server;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.server.attachment.AttachmentCleaner;
import chat.lanyard.server.attachment.AttachmentRepository;
import chat.lanyard.server.attachment.ContentCheck;
import chat.lanyard.server.attachment.ContentStore;
import chat.lanyard.server.attachment.MessageAttachments;
import chat.lanyard.server.attachment.Uploads;
import chat.lanyard.server.attachment.Usage;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.storage.JdbcAttachmentRepository;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a data folder, and the threads that work on them. */
final class FolderAttachments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderAttachments.class);
    private static final int THREADS = 4;
    private static final long STOP_SECONDS = 2;

    final AttachmentRepository repository;
    final ContentStore store;
    final Usage usage;
    final MessageAttachments messages;
    final ContentCheck check;
    final ExecutorService disk;

    private final AttachmentCleaner cleaner;

    FolderAttachments(DataFolder folder, FolderStore stored, Supplier<MembershipChanges> changes, Clock clock) {
        AtomicInteger number = new AtomicInteger();
        disk = Executors.newFixedThreadPool(
                THREADS, task -> new Thread(task, "lanyard-files-" + number.incrementAndGet()));
        repository = new JdbcAttachmentRepository(stored.database);
        store = new ContentStore(folder.attachments(), folder.uploads());
        usage = new Usage(repository.usage());
        cleaner = new AttachmentCleaner(stored.log, repository, store, disk, clock);
        messages = new MessageAttachments(repository, usage, changes, cleaner::release);
        check = new ContentCheck(repository, store);
    }

    /** What uploads are kept with. */
    Uploads.Files files(RandomIds ids) {
        return new Uploads.Files(repository, store, usage, () -> new AttachmentId(ids.next()), disk);
    }

    /** Removes what nobody needs any more. */
    void clean() {
        cleaner.clean(messages);
    }

    /** Lets work that has begun come to its end, for a moment. */
    @Override
    public void close() {
        disk.shutdown();
        try {
            if (!disk.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Files were still being written when the server stopped; clients send the rest again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
