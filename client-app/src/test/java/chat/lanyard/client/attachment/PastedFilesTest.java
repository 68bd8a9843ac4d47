package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedFilesTest {
    @TempDir
    private Path folder;

    private PastedFiles pasted;

    @BeforeEach
    void empty() {
        pasted = new PastedFiles(folder.resolve("pasted"));
    }

    @Test
    void keepsFilesOfTheSameNameApart() throws IOException {
        Path one = write("one");
        Path two = write("two");

        assertThat(one).hasFileName("Text.txt").hasContent("one");
        assertThat(two).hasFileName("Text.txt").hasContent("two");
    }

    @Test
    void deletesOnlyWhatIsItsOwn() throws IOException {
        Path own = write("own");
        Path chosen = Files.writeString(folder.resolve("chosen.txt"), "of the user");

        pasted.remove(own);
        pasted.remove(chosen);
        pasted.remove(null);

        assertThat(folder.resolve("pasted")).isEmptyDirectory();
        assertThat(chosen).exists();
    }

    @Test
    void keepsOnlyWhatIsWanted() throws IOException {
        pasted.keepOnly(List.of());
        Path wanted = write("wanted");
        Path left = write("left");

        pasted.keepOnly(List.of(wanted));

        assertThat(wanted).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        Files.writeString(folder.resolve("pasted"), "in the way of a folder");

        assertThatThrownBy(() -> write("anything")).isInstanceOf(IOException.class);
    }

    private Path write(String text) throws IOException {
        return pasted.write("Text.txt", out -> out.write(text.getBytes()));
    }
}
