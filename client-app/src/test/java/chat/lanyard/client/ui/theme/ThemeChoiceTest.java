package chat.lanyard.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.settings.Theme;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.UiThread;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ThemeChoiceTest {
    @TempDir
    private Path folder;

    private SettingsStore settings;
    private ThemeChoice themes;
    private Stage stage;

    @BeforeEach
    void show() {
        settings = new SettingsStore(folder);
        stage = Fx.show(Fx.call(StackPane::new), 200, 100);
        Styles styles = Fx.call(Styles::new);
        Fx.run(() -> styles.dress(stage.getScene()));
        themes = new ThemeChoice(settings, styles, () -> Palette.DARK, new UiThread());
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void changesWhatIsShownAndRemembersIt() {
        Fx.run(() -> themes.choose(Theme.DARK));
        assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        assertThat(sheets()).noneMatch(sheet -> sheet.endsWith("light.css"));
        Fx.run(() -> themes.choose(Theme.LIGHT));
        assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("light.css"));
        settings.close();
        assertThat(new SettingsStore(folder).current().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void followsTheSystemAsSoonAsItHasAnswered() {
        Fx.run(themes::apply);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css")));
    }

    private java.util.List<String> sheets() {
        return Fx.call(() -> java.util.List.copyOf(stage.getScene().getStylesheets()));
    }
}
