package chat.lanyard.client.ui.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A picture from the clipboard, which is a file only once it is written. */
final class PastedImage {
    private static final Logger LOG = LoggerFactory.getLogger(PastedImage.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private PastedImage() {}

    /** Writes it to a file of its own elsewhere, and tells its place on the FX thread. */
    static void write(Image image, Consumer<Path> reader) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        String name = "Picture " + LocalDateTime.now().format(TIME) + ".png";
        CompletableFuture.supplyAsync(() -> write(pixels, width, name))
                .thenAccept(path -> Platform.runLater(() -> {
                    if (path != null) {
                        reader.accept(path);
                    }
                }));
    }

    private static Path write(int[] pixels, int width, String name) {
        try {
            Path path = Files.createTempDirectory("lanyard-paste").resolve(name);
            try (OutputStream out = Files.newOutputStream(path)) {
                PngWriter.write(pixels, width, out);
            }
            return path;
        } catch (IOException e) {
            LOG.warn("A picture from the clipboard could not be written", e);
            return null;
        }
    }
}
