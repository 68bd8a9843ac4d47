package chat.lanyard.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.settings.WindowBounds;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class WindowMemoryTest {
    @TempDir
    private Path folder;

    private SettingsStore settings;

    @BeforeEach
    void open() {
        settings = new SettingsStore(folder);
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settings.close();
    }

    @Test
    void putsAWindowWhereItWasClosed() {
        Stage first = show();
        Fx.run(() -> {
            first.setX(120);
            first.setY(40);
            first.setWidth(800);
            first.setHeight(560);
            first.hide();
        });
        Stage second = show();
        assertThat(Fx.call(() -> new WindowBounds(
                        second.getX(), second.getY(), second.getWidth(), second.getHeight(), second.isMaximized())))
                .isEqualTo(new WindowBounds(120, 40, 800, 560, false));
    }

    @Test
    void putsAWindowInViewWhenItsPlaceIsGone() {
        settings.update(before -> before.withWindow(new WindowBounds(90_000, 90_000, 800, 560, false)));
        assertThat(Fx.call(() -> show().getX())).isLessThan(90_000);
    }

    private Stage show() {
        return Fx.call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane()));
            new WindowMemory(settings).attach(stage);
            stage.show();
            return stage;
        });
    }
}
