package chat.lanyard.server;

import chat.lanyard.server.anchor.HashAnchor;
import chat.lanyard.server.backup.BackupFolder;
import chat.lanyard.server.backup.FolderContents;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with everything that a server keeps, held by one process at a time. Only its owner may look inside. */
public final class DataFolder implements AutoCloseable {
    private static final Pattern OURS = Pattern.compile(
            "lanyard\\..*|signing\\.keys|refresh\\.key|control\\.sock|erasures\\.ledger|logs|backups|search"
                    + "|attachments|uploads");
    static final FolderContents CONTENTS = new FolderContents(
            "lanyard.mv.db",
            HashAnchor.FILE,
            List.of("lanyard.properties", "signing.keys", "refresh.key", "attachments"),
            "attachments");

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Somebody else is serving the folder. */
    public static final class InUseException extends IOException {
        private static final long serialVersionUID = 1L;

        InUseException(Path path) {
            super("The data folder " + path + " is being served already. Stop that server, or choose another --data.");
        }
    }

    /**
     * Creates the folder if it is absent, and holds it until closed.
     *
     * @throws InUseException if another process, or another server of this one, holds it
     * @throws IOException if it cannot be created or written
     */
    public static DataFolder hold(Path path) throws IOException {
        create(path);
        FileChannel lockFile =
                FileChannel.open(path.resolve("lanyard.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(lockFile) == null) {
            lockFile.close();
            throw new InUseException(path);
        }
        return new DataFolder(path, lockFile);
    }

    private static FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Creates the folder if it is absent, and closes it to others than its owner unless it is for other things too. */
    public static void create(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(path);
            return;
        }
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
        if (!Files.getPosixFilePermissions(path).equals(ownerOnly) && holdsNothingElse(path)) {
            Files.setPosixFilePermissions(path, ownerOnly);
        }
    }

    private static boolean holdsNothingElse(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> OURS.matcher(name).matches());
        }
    }

    /** Where this platform keeps the data of programs. */
    public static Path platformDefault() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            return under(System.getenv("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Lanyard/server");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Lanyard/server");
        }
        return under(System.getenv("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve("lanyard/server");
    }

    private static Path under(String configured, Path fallback) {
        return configured == null || configured.isBlank() ? fallback : Path.of(configured);
    }

    public Path path() {
        return path;
    }

    /** The contents of files. */
    Path attachments() {
        return path.resolve("attachments");
    }

    /** Files on their way, which no backup holds. */
    Path uploads() {
        return path.resolve("uploads");
    }

    Path signingKeys() {
        return path.resolve("signing.keys");
    }

    Path refreshKey() {
        return path.resolve("refresh.key");
    }

    /** The search index, which can always be made again. */
    Path searchIndex() {
        return path.resolve("search");
    }

    /** What was erased, so that a backup does not bring it back. */
    static Path erasureLedger(Path folder) {
        return folder.resolve("erasures.ledger");
    }

    /** The backups that the server makes by itself. */
    static BackupFolder backups(Path folder) {
        return new BackupFolder(folder.resolve("backups"));
    }

    /** Where a running server takes commands. */
    public static Path controlSocket(Path folder) {
        return folder.resolve("control.sock");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
