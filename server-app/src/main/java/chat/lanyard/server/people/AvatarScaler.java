package chat.lanyard.server.people;

import chat.lanyard.protocol.picture.PictureOrientation;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a square JPEG picture of 256 pixels of the middle of a PNG or JPEG file, with nothing in it but the pixels. What a
 * decoder would need much memory or time for is refused by its header; a large picture is thinned out while it is read.
 */
final class AvatarScaler {
    private static final int EDGE = ProtocolLimits.AVATAR_EDGE;
    private static final int LONGEST_SIDE = 16_384;
    private static final float QUALITY = 0.9f;

    private AvatarScaler() {}

    /** The picture as a file, or a {@link RequestRefusedException} that says what is wrong with it. */
    static byte[] scale(byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(formatOf(file)).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            BufferedImage middle = reader.read(0, middleOf(reader.getWidth(0), reader.getHeight(0), reader));
            return encode(turned(shrunk(middle), PictureOrientation.of(file)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("This picture is damaged, or of a kind that is not known here. Save it as PNG or JPEG anew.");
        } finally {
            reader.dispose();
        }
    }

    private static String formatOf(byte[] file) {
        if (startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "png";
        }
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        throw refused("A picture must be a PNG or JPEG file.");
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        boolean same = file.length >= bytes.length;
        for (int index = 0; same && index < bytes.length; index++) {
            same = Byte.toUnsignedInt(file[index]) == bytes[index];
        }
        return same;
    }

    /** The square in the middle, of which only every n-th line and column is kept if it is very large. */
    private static ImageReadParam middleOf(int width, int height, ImageReader reader) {
        if ((long) width * height > ProtocolLimits.AVATAR_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw refused(
                    "A picture has at most 25 million pixels, and at most 16,384 in a row. Make it smaller first.");
        }
        int side = Math.min(width, height);
        int every = Math.max(1, side / (2 * EDGE));
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        part.setSourceSubsampling(every, every, 0, 0);
        return part;
    }

    /** On white, for a JPEG picture cannot be seen through. */
    private static BufferedImage shrunk(BufferedImage image) {
        return drawn(
                image,
                AffineTransform.getScaleInstance((double) EDGE / image.getWidth(), (double) EDGE / image.getHeight()));
    }

    private static BufferedImage turned(BufferedImage square, PictureOrientation orientation) {
        AffineTransform upright =
                AffineTransform.getQuadrantRotateInstance(orientation.quarterTurns(), EDGE / 2.0, EDGE / 2.0);
        if (orientation.mirrored()) {
            upright.concatenate(new AffineTransform(-1, 0, 0, 1, EDGE, 0));
        }
        return upright.isIdentity() ? square : drawn(square, upright);
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform how) {
        BufferedImage square = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, EDGE, EDGE);
        pen.drawImage(image, how, null);
        pen.dispose();
        return square;
    }

    private static byte[] encode(BufferedImage square) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(square, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static RequestRefusedException refused(String why) {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, why);
    }
}
