package chat.lanyard.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:07Z");

    @TempDir
    Path parent;

    private BackupFolder folder;

    @BeforeEach
    void choose() {
        folder = new BackupFolder(parent.resolve("backups"));
    }

    private void put(String name) throws IOException {
        Files.writeString(Files.createDirectories(parent.resolve("backups")).resolve(name), "x");
    }

    private List<String> names() throws IOException {
        return folder.archives().stream()
                .map(archive -> archive.file().getFileName().toString())
                .toList();
    }

    @Test
    void isEmptyBeforeThereIsOne() throws Exception {
        assertThat(folder.archives()).isEmpty();
        assertThat(folder.state()).isEmpty();
    }

    @Test
    void namesItsBackupsByKindAndTime() throws Exception {
        Files.createFile(folder.fresh(BackupFolder.NIGHTLY, NOW));
        put("holiday pictures.zip");
        put("nightly-2026-13-01T000000Z.zip");
        put("nightly-2026-11-23T030006Z.zip");

        assertThat(names()).containsExactly("nightly-2026-11-23T030007Z.zip", "nightly-2026-11-23T030006Z.zip");
        assertThat(folder.archives().get(0).made()).isEqualTo(NOW);
    }

    @Test
    void keepsTheNewestBeforeEachOfTheLastThreeUpgrades() throws Exception {
        put("before-0.1.0-schema-2-2026-01-01T000000Z.zip");
        put("before-0.2.0-schema-3-2026-02-01T000000Z.zip");
        put("before-0.3.0-schema-4-2026-03-01T000000Z.zip");
        put("before-0.4.0-schema-5-2026-04-01T000000Z.zip");
        put("before-0.4.0-schema-5-2026-04-02T000000Z.zip");
        put("nightly-2025-11-23T030006Z.zip");

        folder.removeOldUpgrades();

        assertThat(names())
                .containsExactly(
                        "before-0.4.0-schema-5-2026-04-02T000000Z.zip",
                        "before-0.3.0-schema-4-2026-03-01T000000Z.zip",
                        "before-0.2.0-schema-3-2026-02-01T000000Z.zip",
                        "nightly-2025-11-23T030006Z.zip");
    }

    @Test
    void removesOnlyItsOwnHalfMadeBackups() throws Exception {
        put("nightly-2026-11-22T030006Z.zip.123.part");
        put("monday.zip.123.part");

        folder.fresh(BackupFolder.NIGHTLY, NOW);

        assertThat(parent.resolve("backups").toFile().list()).containsExactly("monday.zip.123.part");
    }

    @Test
    void remembersTheLastState() throws Exception {
        folder.saveState("first");
        folder.saveState("second");

        assertThat(folder.state()).isEqualTo("second");
    }
}
