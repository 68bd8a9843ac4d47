package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that may be handed to the system. */
class OpenableTest {
    @ParameterizedTest
    @CsvSource({
        "image/png, photo.PNG",
        "audio/mpeg, song.mp3",
        "video/mp4, holidays.2026.mp4",
        "application/pdf, bill.pdf",
        "text/plain, notes.txt"
    })
    void opensWhatIsOnlyShown(String type, String name) {
        assertThat(Openable.is(type, Path.of("folder", name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, bill.bat",
        "text/plain, bill.txt.cmd",
        "text/plain, app.desktop",
        "text/plain, txt.vbs",
        "image/png, photo.exe",
        "image/svg+xml, drawing.svg",
        "application/pdf, bill.txt",
        "application/zip, archive.zip",
        "text/plain, Makefile",
        "text, notes.txt",
        "'', notes.txt"
    })
    void doesNotOpenWhatMayBeRunOrIsNotWhatItsEndingSays(String type, String name) {
        assertThat(Openable.is(type, Path.of("folder", name))).isFalse();
    }
}
