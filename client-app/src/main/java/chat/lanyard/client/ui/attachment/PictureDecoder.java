package chat.lanyard.client.ui.attachment;

import chat.lanyard.protocol.picture.PictureOrientation;
import chat.lanyard.protocol.picture.PixelSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes pictures that others have sent: by their own header, whatever the server said of them. */
final class PictureDecoder {
    /** More would take too much memory while it is decoded, whoever sends it. */
    static final long MOST_PIXELS = 40_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    private PictureDecoder() {}

    /** Upright, and at most so large; nothing if it cannot be shown. */
    static Optional<Image> decode(Path path, int width, int height) {
        try {
            boolean harmless = PixelSize.of(path)
                    .filter(size -> size.pixels() <= MOST_PIXELS)
                    .isPresent();
            return harmless ? upright(path, width, height) : Optional.empty();
        } catch (IOException | OutOfMemoryError e) {
            LOG.info("A picture cannot be shown: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<Image> upright(Path path, int width, int height) throws IOException {
        PictureOrientation orientation = PictureOrientation.of(path);
        boolean onItsSide = orientation.liesOnItsSide();
        try (InputStream in = Files.newInputStream(path)) {
            Image decoded = new Image(in, onItsSide ? height : width, onItsSide ? width : height, true, true);
            return Optional.of(decoded)
                    .filter(whole -> !whole.isError())
                    .map(whole -> orientation.isUpright() ? whole : TurnedPicture.of(whole, orientation));
        }
    }
}
