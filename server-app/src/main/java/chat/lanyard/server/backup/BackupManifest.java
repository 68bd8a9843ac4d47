package chat.lanyard.server.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself: the last entry of the archive, lines of {@code name=value}.
 *
 * @param product version of the program that made it
 * @param origin the database it is of
 * @param created when its snapshot was taken
 * @param files everything else in the archive
 */
public record BackupManifest(String product, LiveDatabase.Origin origin, Instant created, List<StoredFile> files) {
    static final String NAME = "lanyard-backup.txt";

    private static final int FORMAT = 1;
    private static final String FORMAT_KEY = "lanyard-backup";
    private static final int HASH_BYTES = 32;

    public BackupManifest {
        files = List.copyOf(files);
    }

    /**
     * A file of the data folder.
     *
     * @param name relative to the folder, with {@code /}
     * @param size in bytes
     * @param sha256 of its content, hexadecimal (FIPS 180-4)
     */
    public record StoredFile(String name, long size, String sha256) {}

    /** The bytes of the whole folder when restored. */
    public long size() {
        return files.stream().mapToLong(StoredFile::size).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, FORMAT_KEY, String.valueOf(FORMAT));
        line(text, "version", product);
        line(text, "schema", String.valueOf(origin.schema()));
        line(text, "log-id", origin.logId());
        line(text, "created", created.toString());
        for (StoredFile file : files) {
            line(text, "file", file.sha256() + " " + file.size() + " " + file.name());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }

    /** Reads what {@link #text} wrote; members that a later version has added are passed over. */
    static BackupManifest parse(String text) throws IOException {
        Map<String, String> facts = new HashMap<>();
        List<StoredFile> files = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split("=", 2);
                if (words[0].equals("file")) {
                    files.add(file(words[1]));
                } else {
                    facts.put(words[0], words[words.length - 1]);
                }
            }
            requireFormat(facts.get(FORMAT_KEY));
            return new BackupManifest(
                    required(facts, "version"),
                    new LiveDatabase.Origin(
                            Integer.parseInt(required(facts, "schema")), facts.getOrDefault("log-id", "")),
                    Instant.parse(required(facts, "created")),
                    files);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new BackupException("its list of contents is damaged", e);
        }
    }

    private static StoredFile file(String value) {
        String[] words = value.split(" ", 3);
        long size = Long.parseLong(words[1]);
        if (HexFormat.of().parseHex(words[0]).length != HASH_BYTES || size < 0) {
            throw new IllegalArgumentException(value);
        }
        return new StoredFile(words[2], size, words[0]);
    }

    private static void requireFormat(String format) throws BackupException {
        if (format == null || Integer.parseInt(format) != FORMAT) {
            throw new BackupException(
                    "its form is " + format + ", and this version knows form " + FORMAT + ". Use a newer Lanyard");
        }
    }

    private static String required(Map<String, String> facts, String key) {
        String value = facts.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
