package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** How long this machine's disk takes to force 4 KiB at the end of a file. */
final class ForcedWrite {
    private static final int BYTES = 4 * 1024;
    private static final int TIMES = 150;

    private ForcedWrite() {}

    /** The times in nanoseconds, ascending. */
    static long[] measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "forced", ".bin");
        long[] times = new long[TIMES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BYTES));
                channel.force(true);
                times[i] = System.nanoTime() - start;
            }
        }
        Files.delete(file);
        Arrays.sort(times);
        return times;
    }
}
