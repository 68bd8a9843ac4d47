package chat.lanyard.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    Path folder;

    @Test
    void startsWithTheDefaults() {
        try (SettingsStore store = new SettingsStore(folder)) {
            assertThat(store.current()).isEqualTo(Settings.DEFAULTS);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givesBackWhatItKept() {
        Settings wanted = new Settings(
                Theme.DARK,
                new WindowBounds(-10.5, 20, 1280, 800, true),
                "größe.lan:8443",
                "ada = \\ x",
                "general",
                new EmojiMemory(3, List.of("👍🏽", "❤️")));
        try (SettingsStore store = new SettingsStore(folder.resolve("not/there/yet"))) {
            store.update(before -> wanted);
            assertThat(store.current()).isEqualTo(wanted);
        }
        try (SettingsStore again = new SettingsStore(folder.resolve("not/there/yet"))) {
            assertThat(again.current()).isEqualTo(wanted);
        }
    }

    @Test
    void changesOneThingAtATime() {
        try (SettingsStore store = new SettingsStore(folder)) {
            store.update(before -> before.withTheme(Theme.LIGHT));
            store.update(before -> before.withLastSignIn("harbor.lan", "ada"));
            store.update(before -> before.withLastChannel("c1"));
            store.update(before -> before.withWindow(new WindowBounds(1, 2, 3, 4, false)));
        }
        try (SettingsStore again = new SettingsStore(folder)) {
            assertThat(again.current())
                    .isEqualTo(new Settings(
                            Theme.LIGHT,
                            new WindowBounds(1, 2, 3, 4, false),
                            "harbor.lan",
                            "ada",
                            "c1",
                            EmojiMemory.NONE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=purple",
                "window=1,2,3",
                "window=1,2,NaN,4,true",
                "window=a,b,c,d,e",
                "theme=\\u00zz",
                "emojis=x 👍"
            })
    void setsADamagedFileAside(String content) throws Exception {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, content);
        try (SettingsStore store = new SettingsStore(folder)) {
            assertThat(store.current()).isEqualTo(Settings.DEFAULTS);
            assertThat(file).doesNotExist();
            assertThat(folder.resolve("settings.properties.damaged")).hasContent(content);
        }
    }

    @Test
    void keepsDataWhereThePlatformDoes() {
        assertThat(DataFolders.root("Linux", "/home/ada", Map.of())).hasToString("/home/ada/.local/share/lanyard");
        assertThat(DataFolders.root("Linux", "/home/ada", Map.of("XDG_DATA_HOME", "/data")))
                .hasToString("/data/lanyard");
        assertThat(DataFolders.root("Linux", "/home/ada", Map.of("XDG_DATA_HOME", "relative")))
                .hasToString("/home/ada/.local/share/lanyard");
        assertThat(DataFolders.root("Mac OS X", "/Users/ada", Map.of()))
                .hasToString("/Users/ada/Library/Application Support/Lanyard");
        assertThat(DataFolders.root("Windows 11", "C:\\Users\\ada", Map.of("APPDATA", "L")))
                .isEqualTo(Path.of("L", "Lanyard"));
    }
}
