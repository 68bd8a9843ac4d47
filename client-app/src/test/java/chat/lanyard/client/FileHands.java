package chat.lanyard.client;

import chat.lanyard.client.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import org.testfx.api.FxRobot;

/** What somebody does with files in a window. */
final class FileHands {
    private FileHands() {}

    static void paste(TestClient client, Path file) {
        paste(client, content -> content.putFiles(List.of(file.toFile())));
    }

    /** Of 60 by 40 pixels, and without a name. */
    static void pastePicture(TestClient client) {
        paste(client, content -> content.putImage(new WritableImage(60, 40)));
    }

    private static void paste(TestClient client, Consumer<ClipboardContent> what) {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            what.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
            client.find("#composer").requestFocus();
        });
        client.shortcut(KeyCode.V);
    }

    /** Drags them with the mouse from the title, as if that were another program, onto the messages. */
    static void drop(TestClient client, Path... files) {
        Fx.run(() -> {
            client.stage().toFront();
            Node source = client.find("#conversation-title");
            source.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(Stream.of(files).map(Path::toFile).toList());
                source.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
        });
        FxRobot robot = new FxRobot();
        robot.drag(client.find("#conversation-title"), MouseButton.PRIMARY).dropTo(client.find("#timeline"));
    }

    static void pressNamed(TestClient client, String name) {
        Fx.run(() -> named(client, name).orElseThrow().fire());
    }

    static Optional<Button> named(TestClient client, String name) {
        return client.stage().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst();
    }
}
