package chat.lanyard.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Reads what somebody sends on a thread that waits for it, but not for ever. */
final class PatientReader {
    private static final int PIECE_BYTES = 16 * 1024;

    private final long patienceNanos;
    private final LongSupplier nanos;

    /** @param nanos tells the time, as {@link System#nanoTime()} */
    PatientReader(long patienceNanos, LongSupplier nanos) {
        this.patienceNanos = patienceNanos;
        this.nanos = nanos;
    }

    /**
     * Reads to the end, or so many bytes.
     *
     * @throws IOException if that takes too long as well; who sends nothing at all is for the connector to cut
     */
    byte[] read(InputStream in, int limit) throws IOException {
        long begun = nanos.getAsLong();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE_BYTES];
        int length = in.read(piece, 0, Math.min(limit, PIECE_BYTES));
        while (length > 0) {
            read.write(piece, 0, length);
            if (nanos.getAsLong() - begun > patienceNanos) {
                throw new IOException("It took too long to arrive");
            }
            length = in.read(piece, 0, Math.min(limit - read.size(), PIECE_BYTES));
        }
        return read.toByteArray();
    }
}
