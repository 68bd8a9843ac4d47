package chat.lanyard.client.ui;

import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.ui.theme.Styles;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The one window: shows one screen at a time, and stands where it stood last time. FX thread only. */
public final class MainWindow {
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final StackPane root = new StackPane();

    public MainWindow(Stage stage, SettingsStore settings, Styles styles) {
        this.stage = stage;
        Scene scene = new Scene(root);
        styles.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Stream.of("lanyard-32.png", "lanyard-64.png", "lanyard-128.png")
                .map(name -> new Image(MainWindow.class.getResourceAsStream("/chat/lanyard/client/icon/" + name)))
                .forEach(stage.getIcons()::add);
        new WindowMemory(settings).attach(stage);
    }

    public Stage stage() {
        return stage;
    }

    /** Replaces what the window shows, and gives it the focus. */
    public void show(Parent screen, ObservableValue<String> title) {
        root.getChildren().setAll(screen);
        stage.titleProperty().bind(title);
        stage.show();
        screen.requestFocus();
    }
}
