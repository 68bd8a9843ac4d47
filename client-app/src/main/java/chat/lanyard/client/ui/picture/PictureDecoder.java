package chat.lanyard.client.ui.picture;

import chat.lanyard.protocol.picture.PictureOrientation;
import chat.lanyard.protocol.picture.PixelSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes pictures that others have sent: by their own header, whatever the server said of them. */
public final class PictureDecoder {
    /** More would take too much memory while it is decoded, whoever sends it. */
    public static final long MOST_PIXELS = 40_000_000;

    /** Of all frames together that move, as they are shown, and of one of them, which is decoded as a whole. */
    static final long MOST_MOVING_PIXELS = 16_000_000;

    /** Of all frames together before they are made smaller: some seconds of work. */
    static final long MOST_DECODED_PIXELS = 400_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    private PictureDecoder() {}

    /** That of a file; nothing if it cannot be shown. */
    public static Optional<Picture> decode(Path path, int width, int height) {
        try {
            return decode(Files.readAllBytes(path), width, height);
        } catch (IOException | OutOfMemoryError e) {
            return unable(e);
        }
    }

    /** Upright, and at most so large; nothing if it cannot be shown. */
    public static Optional<Picture> decode(byte[] file, int width, int height) {
        try {
            return PixelSize.of(file)
                    .filter(size -> size.pixels() <= MOST_PIXELS)
                    .flatMap(size -> decode(file, size, width, height));
        } catch (OutOfMemoryError e) {
            return unable(e);
        }
    }

    private static Optional<Picture> unable(Throwable cause) {
        LOG.info("A picture cannot be shown: {}", cause.toString());
        return Optional.empty();
    }

    private static Optional<Picture> decode(byte[] file, PixelSize size, int width, int height) {
        if (!GifFrames.isGif(file)) {
            return upright(file, width, height).map(image -> new Picture(image, pixels(image)));
        }
        double scale = Math.min(1, Math.min((double) width / size.width(), (double) height / size.height()));
        long shown = Math.max(1, Math.round(size.pixels() * scale * scale));
        long most = Math.min(MOST_MOVING_PIXELS / shown, MOST_DECODED_PIXELS / size.pixels());
        GifFrames frames = GifFrames.within(file, (int) most);
        return size.pixels() <= MOST_MOVING_PIXELS && frames.number() > 0
                ? upright(frames.file(), width, height)
                        .map(image -> new Picture(image, pixels(image) * frames.number()))
                : Optional.empty();
    }

    private static Optional<Image> upright(byte[] file, int width, int height) {
        PictureOrientation orientation = PictureOrientation.of(file);
        boolean onItsSide = orientation.liesOnItsSide();
        Image decoded = new Image(
                new ByteArrayInputStream(file), onItsSide ? height : width, onItsSide ? width : height, true, true);
        return Optional.of(decoded)
                .filter(whole -> !whole.isError())
                .map(whole -> orientation.isUpright() ? whole : TurnedPicture.of(whole, orientation));
    }

    private static long pixels(Image image) {
        return (long) (image.getWidth() * image.getHeight());
    }
}
