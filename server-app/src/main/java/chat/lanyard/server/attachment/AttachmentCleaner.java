package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.server.log.ChannelLog;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what nobody needs any more: files that were never finished or posted, and contents of which no file is left. */
public final class AttachmentCleaner {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentCleaner.class);

    private final ChannelLog log;
    private final AttachmentRepository repository;
    private final ContentStore store;
    private final Executor disk;
    private final Clock clock;

    public AttachmentCleaner(
            ChannelLog log, AttachmentRepository repository, ContentStore store, Executor disk, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.store = store;
        this.disk = disk;
        this.clock = clock;
    }

    /** Removes a content if nothing refers to it, soon. */
    public void release(String sha256) {
        disk.execute(() -> guarded(() -> remove(sha256)));
    }

    private void remove(String sha256) throws IOException {
        store.removeUnless(sha256, () -> repository.isContent(sha256));
    }

    /** Looks through everything, soon. */
    public void clean(MessageAttachments messages) {
        disk.execute(() -> {
            guarded(() -> removeOrphans(messages));
            guarded(this::removeContents);
            guarded(this::removeStrays);
        });
    }

    private void removeOrphans(MessageAttachments messages) {
        List<AttachmentId> orphans = repository.orphansBefore(clock.instant().minus(AttachmentLimits.ORPHAN_LIFE));
        if (!orphans.isEmpty()) {
            log.submit(transaction -> orphans.stream()
                            .filter(id -> messages.removeOrphan(transaction, id))
                            .count())
                    .thenAccept(removed -> LOG.info("{} files that were never posted are removed", removed));
        }
    }

    private void removeContents() throws IOException {
        Set<String> needed = repository.contents().keySet();
        for (String sha256 : store.all()) {
            if (!needed.contains(sha256)) {
                remove(sha256);
            }
        }
    }

    /** What is on its way to nowhere. */
    private void removeStrays() throws IOException {
        List<AttachmentId> there = store.allUploads(); // before asking, so that none is younger than the answer
        Set<AttachmentId> known = repository.open();
        for (AttachmentId id : there) {
            if (!known.contains(id)) {
                store.discard(id);
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void guarded(Task task) {
        try {
            task.run();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Files that nobody needs could not be removed; this is tried again", e);
        }
    }
}
