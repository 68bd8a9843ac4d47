package chat.lanyard.client.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 (FIPS 180-4) of the beginning of a file, which grows. Not safe for use by several threads. */
final class FileHash {
    private static final int BUFFER_BYTES = 128 * 1024;

    private final MessageDigest digest = sha256();
    private long position;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Covers the file up to an offset, and no further. */
    void moveTo(Path file, long offset) throws IOException, InterruptedException {
        if (offset < position) {
            digest.reset();
            position = 0;
        }
        if (offset > position) {
            catchUp(file, offset);
        }
    }

    private void catchUp(Path file, long offset) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            while (position < offset) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, offset - position));
                if (read < 0) {
                    return;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                update(buffer, 0, read);
            }
        }
    }

    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        position += length;
    }

    long position() {
        return position;
    }

    /** The hash in hexadecimal digits; begins anew. */
    String finish() {
        position = 0;
        return HexFormat.of().formatHex(digest.digest());
    }
}
