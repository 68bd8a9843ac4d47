package chat.lanyard.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not give everything back. */
class FolderCopyTest {
    private static final FolderContents CONTENTS =
            new FolderContents("db", "anchor", List.of("key", "attachments"), "attachments");

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("attachments/ab"));
        Files.writeString(folder.resolve("key"), "secret");
        Files.writeString(folder.resolve("attachments/ab/one"), "first");
        Files.writeString(folder.resolve("attachments/ab/two"), "second");
    }

    @Test
    void namesAContentThatVanishesAndCopiesTheOthers() throws IOException {
        FolderCopy copy = new FolderCopy(folder, CONTENTS, progress::add);
        Files.delete(folder.resolve("attachments/ab/one"));

        assertThat(copy.size()).isEqualTo("secret".length() + "second".length());
        assertThat(archived(copy)).containsExactly("key", "attachments/ab/two");
        assertThat(progress).singleElement().asString().startsWith("Warning: attachments/ab/one cannot be read");
    }

    @Test
    void namesAContentInWhosePlaceIsAFolder() throws IOException {
        FolderCopy copy = new FolderCopy(folder, CONTENTS, progress::add);
        Files.delete(folder.resolve("attachments/ab/one"));
        Files.createDirectory(folder.resolve("attachments/ab/one"));

        assertThat(archived(copy)).contains("key", "attachments/ab/two");
        assertThat(progress).singleElement().asString().startsWith("Warning: attachments/ab/one cannot be read");
    }

    @Test
    void keepsWhatCanBeReadOfAContentOnABadSector() throws IOException {
        FolderCopy copy = new FolderCopy(folder, CONTENTS, progress::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        copy.copy(
                "attachments/ab/one", new SequenceInputStream(new ByteArrayInputStream(new byte[70_000]), bad()), out);

        assertThat(out.size()).isEqualTo(70_000);
        assertThat(progress).singleElement().asString().contains("attachments/ab/one", "Input/output error");
    }

    @Test
    void makesNoBackupWithoutAKeyOrWhenItCannotBeWritten() throws IOException {
        FolderCopy copy = new FolderCopy(folder, CONTENTS, progress::add);
        assertThatThrownBy(() -> copy.copy("key", bad(), archive))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("key cannot be read");
        assertThatThrownBy(() -> copy.copy("attachments/ab/one", new ByteArrayInputStream(new byte[1]), full()))
                .hasMessage("No space left on device");
        Files.delete(folder.resolve("key"));
        assertThatThrownBy(() -> archived(copy)).isInstanceOf(BackupException.class);
        assertThatThrownBy(copy::size).isInstanceOf(BackupException.class);
        assertThat(progress).isEmpty();
    }

    private List<String> archived(FolderCopy copy) throws IOException {
        try (ArchiveWriter writer = new ArchiveWriter(archive)) {
            copy.addTo(writer, UnaryOperator.identity());
            return writer.finish("9", new LiveDatabase.Origin(1, "log"), Instant.EPOCH).files().stream()
                    .map(BackupManifest.StoredFile::name)
                    .toList();
        }
    }

    private static InputStream bad() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}
