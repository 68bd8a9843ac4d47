package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Opens sockets one after the other on a few threads; each connects, is answered with 101, and is reset. */
record Handshakes(Duration time) {
    private static final int THREADS = 8;

    /** Handshakes a second. */
    double run(Candidate server) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long start = System.nanoTime();
            List<CompletableFuture<Long>> counts = IntStream.range(0, THREADS)
                    .mapToObj(member -> CompletableFuture.supplyAsync(() -> open(server, member, start), threads))
                    .toList();
            long count = counts.stream().mapToLong(CompletableFuture::join).sum();
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdown();
        }
    }

    private long open(Candidate server, int member, long start) {
        long count = 0;
        try {
            while (System.nanoTime() - start < time.toNanos()) {
                OpenSocket.reset(OpenSocket.open(server, member).channel());
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
