package chat.lanyard.server.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 (FIPS 180-4) of a file that is written from its beginning to its end, taken along while it is in memory
 * anyway. What it has missed it reads at the end. Not safe for use by several threads.
 */
final class RunningHash {
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

    /** Takes bytes that stand at a place of the file; passes over those that do not follow what it has. */
    void update(long at, ByteBuffer bytes) {
        if (at == position) {
            position += bytes.remaining();
            digest.update(bytes);
        }
    }

    /** The hash of the whole file in hexadecimal digits; begins anew. */
    String finish(FileChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (file.read(buffer, position) >= 0) {
            update(position, buffer.flip());
            buffer.clear();
        }
        position = 0;
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Begins anew. */
    void reset() {
        position = 0;
        digest.reset();
    }
}
