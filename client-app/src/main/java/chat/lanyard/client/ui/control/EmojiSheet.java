package chat.lanyard.client.ui.control;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * The pictures of all emojis. Kept as one byte a pixel and a palette, 4.4 MB; a picture is cut out when it is shown. Immutable; may be
 * used by any thread.
 */
final class EmojiSheet {
    /** Edge of a picture in pixels. */
    static final int EDGE = 32;

    private static final int MARGIN = 1;
    private static final int CELL = EDGE + 2 * MARGIN;
    private static final CompletableFuture<EmojiSheet> SHEET = CompletableFuture.supplyAsync(EmojiSheet::read);

    private final byte[] pixels;
    private final int width;
    private final int[] palette;

    private EmojiSheet(BufferedImage image) {
        IndexColorModel colours = (IndexColorModel) image.getColorModel();
        pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        width = image.getWidth();
        palette = new int[colours.getMapSize()];
        colours.getRGBs(palette);
    }

    private static EmojiSheet read() {
        try (InputStream file = EmojiSheet.class.getResourceAsStream("/chat/lanyard/client/emoji/sheet.png")) {
            return new EmojiSheet(ImageIO.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the sheet over once it is read, which takes a moment after the start: at once, or later on another thread. */
    static void whenRead(Consumer<EmojiSheet> action) {
        SHEET.thenAccept(action);
    }

    static boolean isRead() {
        return SHEET.isDone();
    }

    /**
     * The picture with a number.
     *
     * @param number column by column, from the top
     */
    WritableImage picture(int number) {
        int rows = pixels.length / width / CELL;
        int left = number / rows * CELL + MARGIN;
        int top = number % rows * CELL + MARGIN;
        int[] colours = new int[EDGE * EDGE];
        for (int i = 0; i < colours.length; i++) {
            int place = (top + i / EDGE) * width + left + i % EDGE;
            colours[i] = palette[Byte.toUnsignedInt(pixels[place])];
        }
        WritableImage picture = new WritableImage(EDGE, EDGE);
        picture.getPixelWriter().setPixels(0, 0, EDGE, EDGE, PixelFormat.getIntArgbInstance(), colours, 0, EDGE);
        return picture;
    }
}
