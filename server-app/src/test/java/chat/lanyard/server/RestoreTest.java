package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.server.backup.BackupException;
import chat.lanyard.server.backup.Backups;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restore refuses, and what it leaves as it is. */
class RestoreTest {
    @TempDir
    Path parent;

    private Path file;
    private Path target;

    @BeforeEach
    void makeBackup() throws IOException {
        file = parent.resolve("backup.zip");
        target = Files.createDirectory(parent.resolve("target"));
        Path source = Files.createDirectory(parent.resolve("source"));
        Files.writeString(source.resolve("lanyard.properties"), "name=Workshop\n");
        Files.createDirectories(source.resolve("attachments/ab"));
        Files.write(source.resolve("attachments/ab/cd"), new byte[100_000]);
        Files.writeString(source.resolve("private letter.txt"), "not ours");
        try (OfflineAdministration offline = OfflineAdministration.open(source)) {
            offline.administration().addUser("alice", TestServer.PASSWORD, null);
            offline.services().backups().create(file, line -> {});
        }
    }

    private void restore() throws IOException {
        FolderRestore.restore(target, file, null, line -> {});
    }

    private List<String> namesInTarget() throws IOException {
        try (Stream<Path> found = Files.walk(target)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> target.relativize(path).toString())
                    .toList();
        }
    }

    private void assertRefused(String reason) throws IOException {
        List<String> before = new ArrayList<>(namesInTarget());
        before.add("lanyard.lock");
        assertThatThrownBy(this::restore).isInstanceOf(BackupException.class).hasMessageContaining(reason);
        assertThat(before).containsAll(namesInTarget());
    }

    @Test
    void bringsBackEverythingThatBelongsToTheFolder() throws Exception {
        restore();

        assertThat(namesInTarget())
                .containsExactlyInAnyOrder(
                        "lanyard.mv.db",
                        "lanyard.lock",
                        "lanyard.anchor",
                        "lanyard.properties",
                        "signing.keys",
                        "refresh.key",
                        "attachments/ab/cd");
        assertThat(target.resolve("attachments/ab/cd")).hasSize(100_000);
        assertThat(target.resolve("signing.keys")).hasSameBinaryContentAs(parent.resolve("source/signing.keys"));
        try (OfflineAdministration offline = OfflineAdministration.open(target)) {
            assertThat(offline.administration().listUsers()).hasSize(1);
        }
    }

    @Test
    void overwritesNoDatabase() throws Exception {
        restore();
        byte[] before = Files.readAllBytes(target.resolve("lanyard.mv.db"));

        assertRefused("holds a database already");
        assertThat(target.resolve("lanyard.mv.db")).hasBinaryContent(before);
    }

    @Test
    void keepsTheFilesThatTheFolderHas() throws Exception {
        Files.writeString(target.resolve("lanyard.properties"), "name=Changed since\n");
        List<String> told = new ArrayList<>();

        FolderRestore.restore(target, file, null, told::add);

        assertThat(target.resolve("lanyard.properties")).hasContent("name=Changed since");
        assertThat(told).anyMatch(line -> line.startsWith("Kept lanyard.properties"));
    }

    @Test
    void leavesTheFolderAsItWasWhenItsLastStepFails() throws Exception {
        Files.writeString(target.resolve("lanyard.anchor"), "of before");
        Files.createSymbolicLink(target.resolve("lanyard.mv.db"), parent.resolve("a disk that is away"));

        assertThatThrownBy(this::restore).isInstanceOf(IOException.class);

        assertThat(namesInTarget()).containsExactlyInAnyOrder("lanyard.anchor", "lanyard.lock");
        assertThat(target.resolve("lanyard.anchor")).hasContent("of before");
    }

    @Test
    void leavesAFolderAloneThatIsBeingServed() {
        try (TestServer server = TestServer.start(target)) {
            assertThatThrownBy(this::restore).isInstanceOf(DataFolder.InUseException.class);
            assertThat(server.administer("", "restore", file.toString()).errors())
                    .contains("Stop the server");
        }
    }

    @Test
    void removesWhatAKilledRestoreHasLeft() throws Exception {
        Path left = Files.createDirectory(target.resolve("lanyard.restore123"));
        Files.writeString(left.resolve("lanyard.mv.db"), "half");

        restore();

        assertThat(left).doesNotExist();
    }

    @Test
    void refusesAFileThatIsCutAnywhere() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 1, whole.length / 3, whole.length - 300, whole.length - 30, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("cut short");
        }
    }

    @Test
    void refusesAFileInWhichABitIsWrong() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(5_000);
            int octet = bytes.read();
            bytes.seek(5_000);
            bytes.write(octet ^ 4);
        }
        assertRefused("cannot be used");
    }

    @Test
    void refusesWhatIsNoBackupAtAll() throws Exception {
        Files.writeString(file, "Dear diary".repeat(1_000));
        assertRefused("no backup");
        Files.delete(file);
        assertRefused("There is no file");
    }

    @Test
    void breaksABackupOffWhenTheServerStopsAndLeavesNothing() throws Exception {
        Path other = parent.resolve("other.zip");
        try (OfflineAdministration offline = OfflineAdministration.open(parent.resolve("source"))) {
            Backups backups = offline.services().backups();

            assertThatThrownBy(() -> backups.create(other, line -> backups.close()))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("being stopped");
        }
        assertThat(parent.toFile().list()).containsExactlyInAnyOrder("backup.zip", "source", "target");
    }

    @Test
    void namesALedgerThatIsMissing() {
        assertThatThrownBy(() -> FolderRestore.restore(target, file, parent.resolve("none"), line -> {}))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("none");
    }
}
