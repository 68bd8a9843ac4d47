package chat.lanyard.server.attachment;

import chat.lanyard.protocol.picture.PixelSize;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.FileName;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in: announced, sent in as many pieces as it takes, finished with the hash of the whole. Safe for use by
 * several threads, none of which may be in a hurry: all but {@link #begin} works on the disk.
 */
public final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final ChannelLog log;
    private final Files files;
    private final AttachmentLimits limits;
    private final UploadRoom room;
    private final Clock clock;
    private final MediaTypes types = new MediaTypes();
    private final Map<AttachmentId, OpenUpload> open = new ConcurrentHashMap<>();

    public Uploads(ChannelLog log, Files files, AttachmentLimits limits, Clock clock) {
        this.log = log;
        this.files = files;
        this.limits = limits;
        this.room = new UploadRoom(files, limits);
        this.clock = clock;
    }

    /**
     * Where files and what is known of them are kept.
     *
     * @param disk runs what works on the disk
     */
    public record Files(
            AttachmentRepository repository,
            ContentStore store,
            Usage usage,
            Supplier<AttachmentId> ids,
            Executor disk) {}

    /** Announces a file; refused at once if there will be no room for it. */
    public CompletableFuture<Upload> begin(UserId owner, String name, long size) {
        room.require(size);
        Upload upload = new Upload(files.ids().get(), owner, requireName(name), size, Optional.empty());
        return log.submit(transaction -> insert(transaction, upload));
    }

    private static String requireName(String name) {
        try {
            return FileName.require(name);
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, e.getMessage());
        }
    }

    private Upload insert(Transaction transaction, Upload upload) {
        room.requireFor(upload);
        files.repository().insert(upload, clock.instant());
        files.usage().add(transaction, upload.owner(), upload.size());
        return upload;
    }

    static void require(boolean condition, ErrorCode code, String sentence) {
        if (!condition) {
            throw new RequestRefusedException(code, sentence);
        }
    }

    /** An upload of this user's own. */
    public Upload own(UserId user, AttachmentId id) {
        return files.repository()
                .find(id)
                .filter(upload -> upload.owner().equals(user))
                .orElseThrow(Uploads::notThere);
    }

    private static RequestRefusedException notThere() {
        return new RequestRefusedException(
                ErrorCode.NOT_FOUND, "There is no such file of yours on its way. Send it from the beginning.");
    }

    /** How many bytes of it have arrived. */
    public long received(Upload upload) {
        try {
            return upload.whole().isPresent() ? upload.size() : files.store().received(upload.id());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Goes on with an upload at an offset; whoever was still writing is cut off. */
    public UploadWriter write(UserId user, AttachmentId id, long offset) throws IOException {
        Upload upload = own(user, id);
        require(upload.whole().isEmpty(), ErrorCode.OFFSET_MISMATCH, "All of this file has arrived already.");
        UploadWriter writer = open(upload).writeAt(offset);
        log.submit(transaction -> {
            files.repository().touch(id, clock.instant());
            return null;
        });
        return writer;
    }

    private OpenUpload open(Upload upload) {
        return open.computeIfAbsent(upload.id(), absent -> new OpenUpload(upload, files.store(), limits.keptFree()));
    }

    /**
     * Finishes an upload of which all has arrived; a second time changes nothing. What is not what it should be is thrown
     * away, to be sent again from its beginning.
     */
    public CompletableFuture<Upload> finish(UserId user, AttachmentId id, String sha256) {
        Upload upload = own(user, id);
        if (upload.whole().isPresent()) {
            requireSame(sha256, upload.whole().get().sha256());
            return CompletableFuture.completedFuture(upload);
        }
        try {
            return finish(upload, sha256);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private CompletableFuture<Upload> finish(Upload upload, String sha256) throws IOException {
        OpenUpload file = open(upload);
        synchronized (file) { // of two requests the second finds the file gone, and asks anew
            String actual = file.finish();
            if (!actual.equals(sha256)) {
                file.discard();
            }
            requireSame(sha256, actual);
            Attachment attachment = describe(upload, actual);
            files.store().keep(upload.id(), actual);
            open.remove(upload.id());
            return complete(upload, attachment)
                    .whenComplete((done, failure) -> files.store().unpin(actual));
        }
    }

    private static void requireSame(String announced, String actual) {
        require(
                actual.equals(announced),
                ErrorCode.CHECKSUM_MISMATCH,
                "What has arrived is not what was sent. Send it again from the beginning.");
    }

    private Attachment describe(Upload upload, String sha256) throws IOException {
        Path file = files.store().upload(upload.id());
        String type = types.of(file);
        Optional<PixelSize> pixels = type.startsWith("image/") ? PixelSize.of(file) : Optional.empty();
        return new Attachment(
                upload.id(),
                upload.name(),
                upload.size(),
                type,
                sha256,
                pixels.map(PixelSize::width).orElse(null),
                pixels.map(PixelSize::height).orElse(null));
    }

    private CompletableFuture<Upload> complete(Upload upload, Attachment attachment) {
        return log.submit(transaction -> {
            if (files.repository().findHere(upload.id()).isEmpty()) {
                throw notThere();
            }
            files.repository().complete(attachment, clock.instant());
            return new Upload(upload.id(), upload.owner(), upload.name(), upload.size(), Optional.of(attachment));
        });
    }

    /** Gives up an upload that is in no message. */
    public CompletableFuture<Void> cancel(UserId user, AttachmentId id) {
        Upload upload = own(user, id);
        return log.submit(transaction -> {
                    require(
                            files.repository().channelsHere(id).isEmpty(),
                            ErrorCode.INVALID_REQUEST,
                            "This file is in a message. Delete the message.");
                    remove(transaction, upload);
                    return null;
                })
                .thenRunAsync(() -> forget(id), files.disk());
    }

    private void remove(Transaction transaction, Upload upload) {
        if (files.repository().findHere(upload.id()).isPresent()) {
            files.repository().delete(upload.id());
            files.usage().add(transaction, upload.owner(), -upload.size());
        }
    }

    private void forget(AttachmentId id) {
        OpenUpload file = open.remove(id);
        if (file != null) {
            try {
                file.discard();
            } catch (IOException e) {
                throw unavailable(e);
            }
        }
    }

    /** Lets go of what memory holds of uploads that nobody is sending just now. */
    public void forgetIdle() {
        open.values().removeIf(OpenUpload::isIdle);
    }

    static RequestRefusedException unavailable(IOException cause) {
        LOG.warn("A file on its way cannot be read or written", cause);
        return new RequestRefusedException(
                ErrorCode.UNAVAILABLE, "The server cannot get at its files right now. Try again in a moment.");
    }
}
