package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Deliveries a second to 200 members, and how long a message takes to reach the last of them. */
final class FanOutBenchmark {
    private static final int MEMBERS = 200;
    private static final double RATIO_AT_50 = 5;
    private static final double RATIO_AT_200 = 10;
    private static final int PER_SECOND = 50;
    private static final double P99_MILLISECONDS = 20;
    private static final double P99_FORCED_WRITES = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(16);
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final Duration LATENCY_TIME = Duration.ofSeconds(8);

    private final Path scratch;
    private final int rounds;
    private final Report report;

    FanOutBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException {
        TestFolder folder = TestFolder.create(scratch.resolve("members"), MEMBERS);
        try (Candidate lanyard = Candidate.lanyard(folder);
                Candidate plain = Candidate.plain(scratch);
                Crowd lanyardCrowd = new Crowd(lanyard, MEMBERS);
                Crowd plainCrowd = new Crowd(plain, MEMBERS)) {
            new FanOut(1, 200, WARM_UP).run(lanyardCrowd);
            new FanOut(1, 200, WARM_UP.dividedBy(4)).run(plainCrowd);
            Pair one50 = measure(new FanOut(1, 50, TIME), lanyardCrowd, plainCrowd);
            report.compare(what("one of them posting, 50"), one50.lanyard, one50.plain, RATIO_AT_50);
            Pair one200 = measure(new FanOut(1, 200, TIME), lanyardCrowd, plainCrowd);
            report.compare(what("one of them posting, 200"), one200.lanyard, one200.plain, RATIO_AT_200);
            Pair all200 = measure(new FanOut(MEMBERS, 200, TIME), lanyardCrowd, plainCrowd);
            report.compare(what("all of them posting, 200"), all200.lanyard, all200.plain);
            latency(lanyardCrowd, plainCrowd);
        }
    }

    private static String what(String how) {
        return "deliveries a second to " + MEMBERS + ", " + how + " in flight";
    }

    private Pair measure(FanOut load, Crowd lanyardCrowd, Crowd plainCrowd) throws IOException {
        Pair pair = new Pair(new Series("%,.0f"), new Series("%,.0f"));
        for (int round = 0; round < rounds; round++) {
            pair.lanyard.add(load.run(lanyardCrowd));
            pair.plain.add(load.run(plainCrowd));
        }
        return pair;
    }

    private record Pair(Series lanyard, Series plain) {}

    private void latency(Crowd lanyardCrowd, Crowd plainCrowd) throws IOException {
        Latency load = new Latency(PER_SECOND, LATENCY_TIME);
        Percentiles lanyard = new Percentiles();
        Percentiles plain = new Percentiles();
        Series forced = new Series("%.2f ms");
        for (int round = 0; round < rounds; round++) {
            forced.add(milliseconds(Series.percentile(ForcedWrite.measure(scratch), 0.5)));
            lanyard.add(load.run(lanyardCrowd));
            plain.add(load.run(plainCrowd));
        }
        double limit = Math.max(P99_MILLISECONDS, P99_FORCED_WRITES * forced.median());
        report.note("forced write of 4 KiB, median", forced);
        report.compare("at 50 messages a second, send to last receipt, p50", lanyard.p50, plain.p50);
        report.compare("the same, p99", lanyard.p99, plain.p99);
        report.check(
                "the same, p99 against its target",
                lanyard.p99,
                String.format(Locale.ROOT, "< %.1f ms", limit),
                lanyard.p99.median() < limit);
    }

    private static final class Percentiles {
        final Series p50 = new Series("%.1f ms");
        final Series p99 = new Series("%.1f ms");

        void add(long[] ascending) {
            p50.add(milliseconds(Series.percentile(ascending, 0.50)));
            p99.add(milliseconds(Series.percentile(ascending, 0.99)));
        }
    }

    private static double milliseconds(double nanoseconds) {
        return nanoseconds / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
