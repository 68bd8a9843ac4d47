package chat.lanyard.server.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("signing.keys");
    }

    @Test
    void makesAKeyOnceForItsOwnerOnly() throws Exception {
        SigningKeys made = SigningKeys.open(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKeys.open(file).current()).isEqualTo(made.current());
        assertThat(made.current().secret().getEncoded()).hasSize(32);
        assertThat(SigningKeys.open(folder.resolve("other")).current().secret())
                .isNotEqualTo(made.current().secret());
        assertThat(made.current().toString()).contains(made.current().id()).doesNotContain("Secret");
    }

    @Test
    void keepsTheKeyBeforeForWhatItHasSigned() throws Exception {
        SigningKeys first = SigningKeys.open(file);
        SigningKeys second = SigningKeys.rotate(file);
        SigningKeys third = SigningKeys.rotate(file);

        assertThat(second.find(first.current().id())).contains(first.current().secret());
        assertThat(third.find(second.current().id())).contains(second.current().secret());
        assertThat(third.find(first.current().id())).isEmpty();
        assertThat(SigningKeys.open(file).current()).isEqualTo(third.current());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "id", "id not base64!", "id YWJj", "id YWJj YWJj"})
    void refusesADamagedFileAndLeavesItAlone(String content) throws Exception {
        Files.writeString(file, content);

        assertThatIOException().isThrownBy(() -> SigningKeys.open(file)).withMessageContaining(file.toString());
        assertThat(Files.readString(file)).isEqualTo(content);
    }
}
