package chat.lanyard.server.backup;

import chat.lanyard.server.log.Erasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts a backup into a data folder that has no database. What else the folder has stays as it is. Everything is built and
 * verified in a folder inside it first, and the database comes last: a process that is killed on the way can restore again.
 */
public final class Restore {
    private static final String DRAFT = "lanyard.restore";
    private static final String ASIDE = "lanyard.before-restore.";
    private static final long SPARE_BYTES = 128L * 1024 * 1024;

    private final Path folder;
    private final FolderContents contents;
    private final Preparation preparation;
    private final Consumer<String> progress;

    /**
     * @param folder held by the caller
     * @param progress told what is going on, a line at a time
     */
    public Restore(Path folder, FolderContents contents, Preparation preparation, Consumer<String> progress) {
        this.folder = folder;
        this.contents = contents;
        this.preparation = preparation;
        this.progress = progress;
    }

    /**
     * Restores a backup.
     *
     * @param erasures what the backup may still hold, though it was erased since
     * @throws BackupException if the file or the folder does not allow it; the folder is then what it was
     */
    public BackupManifest from(Path file, List<Erasure> erasures) throws IOException {
        requireNoDatabase();
        removeDrafts();
        try (ArchiveReader archive = ArchiveReader.open(file, contents)) {
            DiskSpace.require(folder, archive.manifest().size() + SPARE_BYTES, "this backup");
            Path draft = Files.createTempDirectory(folder, DRAFT);
            try {
                build(archive, draft, erasures);
                moveIn(draft, archive.manifest());
            } finally {
                OwnerOnly.deleteAll(draft);
            }
            return archive.manifest();
        }
    }

    private void requireNoDatabase() throws BackupException {
        if (Files.exists(folder.resolve(contents.database()))) {
            throw new BackupException(folder + " holds a database already, and restoring does not overwrite anything."
                    + " Move " + contents.database() + " away first, and leave the rest.");
        }
    }

    /** What a killed process has left. */
    private void removeDrafts() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(DRAFT))
                    .forEach(OwnerOnly::deleteAll);
        }
    }

    private void build(ArchiveReader archive, Path draft, List<Erasure> erasures) throws IOException {
        progress.accept(
                "Checking and unpacking " + DiskSpace.text(archive.manifest().size()) + ".");
        archive.extract(draft);
        preparation.prepare(draft, erasures, progress);
    }

    private void moveIn(Path draft, BackupManifest manifest) throws IOException {
        Moves moves = new Moves();
        try {
            for (BackupManifest.StoredFile file : manifest.files()) {
                if (!file.name().equals(contents.database())) {
                    moveIn(moves, draft, file.name());
                }
            }
            replaceAnchors(moves, draft);
            OwnerOnly.forceFolder(folder);
            moves.move(draft.resolve(contents.database()), folder.resolve(contents.database()));
            OwnerOnly.forceFolder(folder);
        } catch (IOException | RuntimeException | Error e) {
            moves.undo();
            throw e;
        }
    }

    /** Those that vouch for the database of before have to do with the new one no more. */
    private void replaceAnchors(Moves moves, Path draft) throws IOException {
        String aside = ASIDE + System.currentTimeMillis();
        for (Path old : anchorsIn(folder)) {
            moves.move(old, folder.resolve(aside + "." + old.getFileName()));
        }
        for (Path fresh : anchorsIn(draft)) {
            moves.move(fresh, folder.resolve(fresh.getFileName()));
        }
    }

    private List<Path> anchorsIn(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(contents.anchor()))
                    .toList();
        }
    }

    private void moveIn(Moves moves, Path draft, String name) throws IOException {
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            progress.accept("Kept " + name + ", which the folder has.");
        } else if (Files.exists(draft.resolve(name))) { // unless it was erased again
            OwnerOnly.createParent(target);
            moves.move(draft.resolve(name), target);
        }
    }
}
