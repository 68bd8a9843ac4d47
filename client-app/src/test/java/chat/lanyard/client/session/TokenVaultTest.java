package chat.lanyard.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVaultTest {
    private static final SavedSession SAVED = new SavedSession(
            ServerAddress.parse("https://harbor.lan:8443"),
            "Harbor",
            "a-refresh-token",
            Samples.ADA,
            "wss://harbor.lan:8444/v1/chat");

    @TempDir
    Path folder;

    @Test
    void givesBackWhatItKept() {
        new TokenVault(folder).save(SAVED);
        assertThat(new TokenVault(folder).load()).contains(SAVED);
    }

    @Test
    void keepsASessionThatIsNotHostedHere() {
        SavedSession elsewhere = new SavedSession(
                ServerAddress.parse("harbor.lan"), null, "token", Samples.BOB, "ws://harbor.lan:8444/v1/chat");
        new TokenVault(folder).save(SAVED);
        new TokenVault(folder).save(elsewhere);
        assertThat(new TokenVault(folder).load()).contains(elsewhere);
    }

    @Test
    void letsNobodyElseRead() throws Exception {
        new TokenVault(folder.resolve("new")).save(SAVED);
        Path file = folder.resolve("new/session.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void forgets() {
        TokenVault vault = new TokenVault(folder);
        vault.save(SAVED);
        vault.clear();
        assertThat(vault.load()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsWhatAnEarlierVersionHasKept() throws Exception {
        Files.writeString(folder.resolve("session.properties"), "server=http://harbor.lan\\:8443\nrefresh.token=old");
        SavedSession old = new TokenVault(folder).load().orElseThrow();
        assertThat(old).isEqualTo(new SavedSession(ServerAddress.parse("harbor.lan"), null, "old", null, null));
        assertThat(old.isComplete()).isFalse();
    }

    @Test
    void takesADamagedFileForNone() throws Exception {
        Files.writeString(folder.resolve("session.properties"), "server=harbor.lan\nrefresh");
        assertThat(new TokenVault(folder).load()).isEmpty();
        Files.writeString(folder.resolve("session.properties"), "refresh.token=\\u00zz");
        assertThat(new TokenVault(folder).load()).isEmpty();
    }

    @Test
    void showsNoTokenInALog() {
        assertThat(SAVED.toString()).doesNotContain("a-refresh-token");
    }
}
