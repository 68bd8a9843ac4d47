package chat.lanyard.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a download is put. */
class FreeNamesTest {
    @TempDir
    private Path folder;

    @Test
    void numbersANameThatIsTaken() throws IOException {
        Files.createFile(folder.resolve("a.txt"));
        Files.createFile(folder.resolve("a (1).txt"));

        assertThat(FreeNames.in(folder, "a.txt")).isEqualTo(folder.resolve("a (2).txt"));
    }

    @Test
    void neverLeavesTheFolder() {
        assertThat(FreeNames.in(folder, "../.bashrc").normalize()).hasParentRaw(folder);
        assertThat(FreeNames.in(folder, "/etc/passwd")).hasParentRaw(folder);
    }
}
