package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.AttachingViewModel;
import chat.lanyard.client.text.Texts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture from the clipboard, which is a file only once it is written. */
final class PastedImage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private PastedImage() {}

    /** Puts it to what goes with the next message. */
    static void paste(Image image, AttachingViewModel attaching) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        String name = Texts.get("file.pastedPicture", LocalDateTime.now().format(TIME));
        attaching.paste(name, out -> PngWriter.write(pixels, width, out));
    }
}
