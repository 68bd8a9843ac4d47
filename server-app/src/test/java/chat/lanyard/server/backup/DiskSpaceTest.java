package chat.lanyard.server.backup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir
    Path folder;

    @Test
    void tellsHowMuchIsNeededAndHowMuchIsFree() throws Exception {
        DiskSpace.require(folder, 1, "a backup");

        assertThatThrownBy(() -> DiskSpace.require(folder, 1L << 60, "a backup"))
                .isInstanceOf(BackupException.class)
                .hasMessageMatching(".*a backup.*1099511627776 MiB are needed, and \\d+ MiB are free.");
    }
}
