package chat.lanyard.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the backups that the server makes by itself: nightly ones, and those before an upgrade. Owner-only. */
public final class BackupFolder {
    static final String NIGHTLY = "nightly";

    private static final String BEFORE = "before-";
    private static final int UPGRADES_KEPT = 3;
    private static final String STATE = "state.txt";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)\\.zip");

    private static final Pattern LEFT_OVER = Pattern.compile("(nightly|before)-.+\\.zip\\..+\\.part.*");

    private final Path path;

    public BackupFolder(Path path) {
        this.path = path;
    }

    /**
     * A backup by its name.
     *
     * @param made when, to the second
     */
    public record Archive(Path file, String kind, Instant made) {}

    /** All backups in the folder, the newest first. */
    public List<Archive> archives() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.flatMap(file -> archive(file).stream())
                    .sorted(Comparator.comparing(Archive::made).reversed())
                    .toList();
        }
    }

    private static Optional<Archive> archive(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? time(name.group(2)).map(made -> new Archive(file, name.group(1), made))
                : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as a month 13: somebody else has named that file
        }
    }

    List<Archive> nightly() throws IOException {
        return archives().stream()
                .filter(archive -> archive.kind().equals(NIGHTLY))
                .toList();
    }

    /** Where the backup goes that is made before the schema changes. */
    public Path beforeUpgrade(String product, int newSchema, Instant now) throws IOException {
        return fresh(BEFORE + product + "-schema-" + newSchema, now);
    }

    /** Keeps the newest backup before each of the last three upgrades. */
    public void removeOldUpgrades() throws IOException {
        Set<String> kinds = new HashSet<>();
        for (Archive archive : archives()) {
            boolean newest = archive.kind().startsWith(BEFORE) && kinds.add(archive.kind());
            if (archive.kind().startsWith(BEFORE) && (!newest || kinds.size() > UPGRADES_KEPT)) {
                OwnerOnly.deleteAll(archive.file());
            }
        }
    }

    /** A name for a new backup; makes the folder if there is none, and removes what a killed process left in it. */
    Path fresh(String kind, Instant now) throws IOException {
        OwnerOnly.createFolder(path);
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file ->
                            LEFT_OVER.matcher(file.getFileName().toString()).matches())
                    .forEach(OwnerOnly::deleteAll);
        }
        return path.resolve(kind + "-" + TIME.format(now) + ".zip");
    }

    /** What became of the last nightly backup, for people; empty if none was tried. */
    public String state() throws IOException {
        Path file = path.resolve(STATE);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    void saveState(String text) throws IOException {
        OwnerOnly.createFolder(path);
        Path draft = path.resolve(STATE + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.createFile(draft);
        Files.writeString(draft, text + "\n");
        Files.move(draft, path.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
