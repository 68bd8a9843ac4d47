package chat.lanyard.client.ui;

import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.settings.WindowBounds;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Puts a window where it stood when it was last closed, unless that place is not on a screen any more. */
final class WindowMemory {
    private static final double USUAL_WIDTH = 1200;
    private static final double USUAL_HEIGHT = 800;
    private static final double MUST_SHOW = 80;

    private final SettingsStore settings;

    WindowMemory(SettingsStore settings) {
        this.settings = settings;
    }

    void attach(Stage stage) {
        WindowBounds last = settings.current().window();
        if (last == null || !onAScreen(last)) {
            stage.setWidth(USUAL_WIDTH);
            stage.setHeight(USUAL_HEIGHT);
        } else {
            stage.setX(last.x());
            stage.setY(last.y());
            stage.setWidth(last.width());
            stage.setHeight(last.height());
            stage.setMaximized(last.maximized());
        }
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember(stage));
    }

    private static boolean onAScreen(WindowBounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), MUST_SHOW, MUST_SHOW)
                .isEmpty();
    }

    /** A maximized window keeps the place that it returns to, as far as it is known. */
    private void remember(Stage stage) {
        settings.update(before -> before.withWindow(boundsOf(stage, before.window())));
    }

    private static WindowBounds boundsOf(Stage stage, WindowBounds before) {
        if (stage.isMaximized() && before != null) {
            return new WindowBounds(before.x(), before.y(), before.width(), before.height(), true);
        }
        return new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
