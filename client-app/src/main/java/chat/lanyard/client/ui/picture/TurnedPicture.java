package chat.lanyard.client.ui.picture;

import chat.lanyard.protocol.picture.PictureOrientation;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture as the camera saw it, which JavaFX shows as the camera wrote it. */
final class TurnedPicture {
    private TurnedPicture() {}

    static Image of(Image written, PictureOrientation orientation) {
        int width = (int) written.getWidth();
        int height = (int) written.getHeight();
        int[] from = new int[width * height];
        written.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), from, 0, width);
        int turnedWidth = orientation.liesOnItsSide() ? height : width;
        int[] to = new int[from.length];
        for (int index = 0; index < from.length; index++) {
            int column = index % width;
            int x = orientation.mirrored() ? width - 1 - column : column;
            to[place(x, index / width, width, height, orientation.quarterTurns())] = from[index];
        }
        WritableImage upright = new WritableImage(turnedWidth, from.length / turnedWidth);
        upright.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        turnedWidth,
                        from.length / turnedWidth,
                        PixelFormat.getIntArgbInstance(),
                        to,
                        0,
                        turnedWidth);
        return upright;
    }

    /** Where a pixel comes to lie after that many quarter turns clockwise. */
    private static int place(int x, int y, int width, int height, int quarterTurns) {
        return switch (quarterTurns) {
            case 1 -> x * height + height - 1 - y;
            case 2 -> (height - 1 - y) * width + width - 1 - x;
            case 3 -> (width - 1 - x) * height + y;
            default -> y * width + x;
        };
    }
}
