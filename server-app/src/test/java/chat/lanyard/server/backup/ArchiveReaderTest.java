package chat.lanyard.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.server.backup.BackupManifest.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that somebody else may have made, well or badly. */
class ArchiveReaderTest {
    private static final FolderContents CONTENTS =
            new FolderContents("db", "anchor", List.of("key", "attachments"), "attachments");
    private static final LiveDatabase.Origin ORIGIN = new LiveDatabase.Origin(1, "log");

    @TempDir
    Path parent;

    private final Map<String, String> entries = new LinkedHashMap<>();
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(parent.resolve("folder"));
        entries.put("db", "data");
    }

    private static StoredFile honest(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new StoredFile(
                name, bytes.length, HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
    }

    private String honestManifest() {
        return manifest(entries.entrySet().stream()
                .map(entry -> honest(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static String manifest(List<StoredFile> files) {
        return new BackupManifest("9", ORIGIN, Instant.EPOCH, files).text();
    }

    private BackupManifest extract(String manifest) throws IOException {
        Path file = parent.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, String> all = new LinkedHashMap<>(entries);
            all.put(BackupManifest.NAME, manifest);
            for (Map.Entry<String, String> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        try (ArchiveReader reader = ArchiveReader.open(file, CONTENTS)) {
            reader.extract(folder);
            return reader.manifest();
        }
    }

    private void assertRefused(String manifest, String reason) {
        assertThatThrownBy(() -> extract(manifest))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining(reason);
    }

    @Test
    void writesOutWhatTheManifestAnnounces() throws Exception {
        entries.put("attachments/ab/cd", "picture");

        BackupManifest manifest = extract(honestManifest());

        assertThat(folder.resolve("db")).hasContent("data");
        assertThat(folder.resolve("attachments/ab/cd")).hasContent("picture");
        assertThat(manifest.origin()).isEqualTo(ORIGIN);
        assertThat(manifest.size()).isEqualTo(11);
    }

    @Test
    void passesOverFactsThatALaterVersionHasAdded() throws Exception {
        assertThat(extract(honestManifest() + "colour=green\n").product()).isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "attachments/../../evil",
                "/evil",
                "attachments//evil",
                "attachments/./evil",
                "attachments\\..\\evil",
                "C:evil",
                "attachments/C:evil",
                "other",
                "lanyard-backup.txt",
                "db/evil"
            })
    void refusesNamesThatDoNotBelongIntoAFolder(String name) {
        entries.put("evil", "x");
        entries.put(name, "x");
        entries.remove("evil");

        assertRefused(honestManifest(), "does not belong");
        assertThat(parent.resolve("evil")).doesNotExist();
    }

    @Test
    void refusesAnEntryThatIsLargerThanAnnounced() {
        entries.put("db", "0".repeat(10_000_000));
        StoredFile small = honest("db", "0");

        assertRefused(manifest(List.of(small)), "db in it is damaged");
        assertThat(folder.resolve("db")).isEmptyFile();
    }

    @Test
    void refusesAnEntryThatIsSmallerOrOther() {
        assertRefused(manifest(List.of(honest("db", "data and more"))), "db in it is damaged");
        folder.resolve("db").toFile().delete();
        assertRefused(manifest(List.of(honest("db", "date"))), "db in it is damaged");
    }

    @Test
    void refusesAnArchiveThatHoldsMoreOrLessThanItsManifest() {
        String before = honestManifest();
        entries.put("key", "secret");
        assertRefused(before, "more than its list");
        String both = honestManifest();
        entries.remove("key");
        assertRefused(both, "wrong about key");
        assertRefused(manifest(List.of(honest("db", "data"), honest("db", "data"))), "wrong about db");
        assertRefused(manifest(List.of()), "holds no database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lanyard-backup=2\nversion=9\nschema=1\ncreated=2026-01-01T00:00:00Z\n",
                "lanyard-backup=x\n",
                "lanyard-backup=1\n",
                "lanyard-backup=1\nversion=9\nschema=one\ncreated=2026-01-01T00:00:00Z\n",
                "lanyard-backup=1\nversion=9\nschema=1\ncreated=yesterday\n",
                "lanyard-backup=1\nversion=9\nschema=1\ncreated=2026-01-01T00:00:00Z\nfile\n",
                "lanyard-backup=1\nversion=9\nschema=1\ncreated=2026-01-01T00:00:00Z\nfile=00 1 db\n",
                "lanyard-backup=1\nversion=9\nschema=1\ncreated=2026-01-01T00:00:00Z\nfile=zz -1\n"
            })
    void refusesManifestsThatItDoesNotUnderstand(String manifest) {
        assertRefused(manifest, "");
    }
}
