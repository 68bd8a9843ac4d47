package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.AttachmentId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files themselves: each content once, under its SHA-256, and apart from them what is on its way. Safe for use by
 * several threads.
 */
public final class ContentStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path contents;
    private final Path uploads;
    private final Map<String, Integer> pinned = new HashMap<>();
    private int holds;

    /**
     * A store in two folders of one file system, which are made when they are needed.
     *
     * @param contents what is whole
     * @param uploads what is on its way
     */
    public ContentStore(Path contents, Path uploads) {
        this.contents = contents;
        this.uploads = uploads;
    }

    /** Keeps every content where it is until it is closed. */
    @FunctionalInterface
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on nothing is removed. */
    public synchronized Hold hold() {
        holds++;
        return this::release;
    }

    private synchronized void release() {
        holds--;
    }

    /** Where a content is, or would be. */
    public Path content(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path upload(AttachmentId id) {
        return uploads.resolve(id.value());
    }

    /** How many bytes of an upload are there. */
    long received(AttachmentId id) throws IOException {
        try {
            return Files.size(upload(id));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    FileChannel openUpload(AttachmentId id) throws IOException {
        create(uploads);
        return FileChannel.open(
                upload(id), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void discard(AttachmentId id) throws IOException {
        Files.deleteIfExists(upload(id));
    }

    /** Bytes that may still be written to the disk. */
    long usableSpace() throws IOException {
        create(uploads);
        return Files.getFileStore(uploads).getUsableSpace();
    }

    /** Makes an upload a content, unless there is that content already; it stays until it is unpinned, and while it is referred to. */
    void keep(AttachmentId id, String sha256) throws IOException {
        pin(sha256);
        try {
            move(id, sha256);
        } catch (IOException e) {
            unpin(sha256);
            throw e;
        }
    }

    private void move(AttachmentId id, String sha256) throws IOException {
        Path target = content(sha256);
        try (FileChannel file = openUpload(id)) {
            if (Files.exists(target) && Files.size(target) == file.size()) {
                discard(id);
                return;
            }
            file.force(true);
        }
        create(target.getParent());
        Files.move(upload(id), target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    private synchronized void pin(String sha256) {
        pinned.merge(sha256, 1, Integer::sum);
    }

    synchronized void unpin(String sha256) {
        pinned.computeIfPresent(sha256, (content, pins) -> pins == 1 ? null : pins - 1);
    }

    /**
     * Removes a content to which nothing refers.
     *
     * @param referred asked once nobody can begin to refer to it unseen
     */
    synchronized void removeUnless(String sha256, BooleanSupplier referred) throws IOException {
        if (holds == 0 && !pinned.containsKey(sha256) && !referred.getAsBoolean()) {
            Files.deleteIfExists(content(sha256));
        }
    }

    /** The hashes that all contents are kept under. */
    List<String> all() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : entries(contents)) {
            for (Path file : Files.isDirectory(folder) ? entries(folder) : List.<Path>of()) {
                found.add(file.getFileName().toString());
            }
        }
        found.removeIf(name -> !SHA256.matcher(name).matches());
        return found;
    }

    /** What is on its way. */
    List<AttachmentId> allUploads() throws IOException {
        return entries(uploads).stream()
                .map(file -> new AttachmentId(file.getFileName().toString()))
                .toList();
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** With those it stands in, each there for good. */
    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            create(folder.getParent());
            Files.createDirectories(folder, ownerOnly(folder));
            force(folder.getParent());
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Lets a new name in a folder survive a power failure; Windows has no such thing. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
