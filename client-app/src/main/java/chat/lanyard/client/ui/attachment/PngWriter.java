package chat.lanyard.client.ui.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG (ISO 15948), without the desktop's own classes, which a part of JavaFX would bring. */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int RGBA = 6;
    private static final int BITS = 8;

    private PngWriter() {}

    /** @param argb a whole number of lines of this width */
    static void write(int[] argb, int width, OutputStream out) throws IOException {
        DataOutputStream png = new DataOutputStream(out);
        png.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(argb.length / width);
        fields.write(new byte[] {BITS, RGBA, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", lines(argb, width));
        chunk(png, "IEND", new byte[0]);
        png.flush();
    }

    private static byte[] lines(int[] argb, int width) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(compressed))) {
            for (int i = 0; i < argb.length; i++) {
                if (i % width == 0) {
                    data.writeByte(0); // this line is not filtered
                }
                data.writeInt(Integer.rotateLeft(argb[i], Byte.SIZE));
            }
        }
        return compressed.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) sum.getValue());
    }
}
