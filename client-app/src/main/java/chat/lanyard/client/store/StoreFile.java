package chat.lanyard.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The file of one account on one server, in the client's data folder. Folder and file are readable by their owner only
 * (where there are no such modes, the user's own profile folder guards them).
 */
public final class StoreFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;

    private final String fileSystem;

    private StoreFile(Path folder, String name, String fileSystem) {
        this.folder = folder;
        this.name = name;
        this.fileSystem = fileSystem;
    }

    /**
     * Names the file; nothing is made yet.
     *
     * @param server where the server is, such as {@code host:port}
     * @param account id of the user there
     */
    public static StoreFile of(Path dataFolder, String server, String account) {
        // readable for people, and told apart by the hash
        String readable = (server + "-" + account).replaceAll("[^A-Za-z0-9.-]", "_");
        UUID hash = UUID.nameUUIDFromBytes((server + "\n" + account).getBytes(StandardCharsets.UTF_8));
        String shortened = readable.substring(0, Math.min(80, readable.length()));
        return new StoreFile(
                dataFolder.resolve("accounts"),
                shortened + "-" + hash.toString().substring(0, 8),
                "file");
    }

    /** The same file through another file system of the database, such as one that fails. */
    StoreFile through(String otherFileSystem) {
        return new StoreFile(folder, name, otherFileSystem);
    }

    /** What the database takes as its name: the path without the ending. */
    String database() {
        return fileSystem + ":" + folder.resolve(name).toAbsolutePath();
    }

    Path path() {
        return folder.resolve(name + ".mv.db");
    }

    /** The folder for what is kept of the files of messages. */
    public Path files() {
        return folder.resolve(name + ".files");
    }

    /** The folder for what was pasted and not sent yet. */
    public Path pasted() {
        return folder.resolve(name + ".pasted");
    }

    /** Makes folder and file unless they are there. */
    void create() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        if (!Files.exists(path())) {
            Files.createFile(path(), ownerOnly("rw-------"));
        }
    }

    /** Takes the file for this client until the lock is closed; {@code null} if another one has it. */
    FileChannel lock() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path path = folder.resolve(name + ".lock");
        FileChannel channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly("rw-------"));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another client in this process: the same as in another one
        }
        channel.close();
        return null;
    }

    /** Gives the file a name of its own, with the reason and the time; returns that name. */
    String setAside(String reason, Instant now) throws IOException {
        String aside = name + "." + reason + "-" + TIME.format(now) + ".mv.db";
        Files.move(path(), folder.resolve(aside));
        return aside;
    }

    /** Undoes that. */
    void putBack(String aside) throws IOException {
        Files.deleteIfExists(path());
        Files.move(folder.resolve(aside), path());
    }

    /** Leaves word that the file is to be deleted by whoever has it. */
    void askToForget() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Files.write(forget(), new byte[0]);
    }

    boolean isToBeForgotten() {
        return Files.exists(forget());
    }

    private Path forget() {
        return folder.resolve(name + ".forget");
    }

    /** Deletes the file with all that was set aside, and last the word to do so. */
    void delete() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name + ".*mv.db")) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
        deleteAll(files());
        deleteAll(pasted());
        Files.deleteIfExists(forget());
    }

    private static void deleteAll(Path kept) throws IOException {
        if (Files.isDirectory(kept)) {
            try (Stream<Path> found = Files.walk(kept)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
