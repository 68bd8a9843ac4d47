package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that others, or a hostile server, gave to files. */
class LocalNameTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "Füße 2026 (1).tar.gz", ".profile", "日本.png", "console.txt", "com.txt"})
    void leavesOrdinaryNamesAsTheyAre(String name) {
        assertThat(LocalName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10:30 report?.pdf; 10_30 report_.pdf",
                "a*b\"c<d>e|f; a_b_c_d_e_f",
                "'run.bat. . '; run.bat",
                "CON; _CON",
                "nul.tar.gz; _nul.tar.gz",
                "Lpt1 .txt; _Lpt1 .txt",
                "'...'; file",
                "'..\\..\\x'; ....x"
            })
    void replacesWhatWindowsDoesNotAllow(String name, String safe) {
        assertThat(LocalName.of(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ada/.bashrc", "../../../autostart/x.desktop", "..", "/", "C:\\autoexec.bat", ""})
    void staysInTheFolderOfItsContentWhateverTheServerSays(String name) {
        Attachment file = new Attachment(new AttachmentId("f"), name, 1, "image/png", "ab".repeat(32), null, null);
        Path content = folder.resolve(file.sha256());

        Path place = new FileCache(folder, Clock.systemUTC()).place(file);

        assertThat(place.normalize().getParent()).isEqualTo(content);
    }

    @Test
    void leavesRoomForWhatIsPutBesideALongNameAndKeepsItsEnding() {
        String safe = LocalName.of("😀".repeat(250) + ".jpeg");

        assertThat(safe).startsWith("😀").endsWith("😀.jpeg");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(200, 230);
    }
}
