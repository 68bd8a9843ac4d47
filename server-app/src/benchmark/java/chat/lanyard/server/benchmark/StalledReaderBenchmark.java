package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long messages take to reach 499 members, with and without a five-hundredth that has stopped reading. */
final class StalledReaderBenchmark {
    private static final int MEMBERS = 499;
    private static final int USERS = 8;
    private static final int PER_SECOND = 50;
    private static final int RECEIVE_BUFFER = 4096;
    private static final double MOST_RATIO = 1.5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(8);
    /** Fills the stalled one's buffers, but by far not the 4 MiB that may wait for it. */
    private static final Duration BURST = Duration.ofMillis(50);

    private final Path scratch;
    private final int rounds;
    private final Report report;

    StalledReaderBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException {
        TestFolder folder = TestFolder.create(scratch.resolve("stalled"), USERS);
        Percentiles without = new Percentiles();
        Percentiles with = new Percentiles();
        try (Candidate server = Candidate.lanyard(folder);
                Crowd crowd = new Crowd(server, MEMBERS)) {
            new FanOut(1, 50, WARM_UP).run(crowd);
            Latency load = new Latency(PER_SECOND, TIME);
            for (int round = 0; round < rounds; round++) {
                without.add(load.run(crowd));
                SocketChannel stalled =
                        OpenSocket.open(server, 0, RECEIVE_BUFFER).channel();
                new FanOut(1, 50, BURST).run(crowd);
                with.add(load.run(crowd));
                OpenSocket.reset(stalled);
            }
        }
        compare("p50", without.p50, with.p50);
        compare("p99", without.p99, with.p99);
    }

    private void compare(String what, Series without, Series with) {
        report.note("at 50 messages a second to " + MEMBERS + " members, " + what, without);
        report.note("the same beside a stalled reader, " + what, with);
        Series ratio = with.ratioTo(without);
        report.check("ratio of the two", ratio, "≤ " + MOST_RATIO, ratio.median() <= MOST_RATIO);
    }

    private static final class Percentiles {
        final Series p50 = new Series("%.1f ms");
        final Series p99 = new Series("%.1f ms");

        void add(long[] ascending) {
            p50.add(Series.percentile(ascending, 0.50) / TimeUnit.MILLISECONDS.toNanos(1));
            p99.add(Series.percentile(ascending, 0.99) / TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
