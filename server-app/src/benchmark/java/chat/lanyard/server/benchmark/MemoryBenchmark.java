package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What an idle connection costs: the server's resident set with 10,000 of them, less that without. */
final class MemoryBenchmark {
    private static final int USERS = 8;
    private static final int IDLE = 10_000;
    private static final double LIMIT_KIB = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private final Path scratch;
    private final int rounds;
    private final Report report;

    MemoryBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        TestFolder folder = TestFolder.create(scratch.resolve("memory"), USERS);
        Series without = new Series("%.0f MiB");
        Series with = new Series("%.0f MiB");
        Series each = new Series("%.1f KiB");
        for (int round = 0; round < rounds; round++) {
            try (Candidate server = Candidate.lanyard(folder)) {
                new Handshakes(WARM_UP).run(server); // so that loaded classes and compiled code are not counted
                long before = ResidentMemory.of(server.process());
                try (IdleCrowd idle = new IdleCrowd(server, IDLE)) {
                    long after = ResidentMemory.of(server.process());
                    idle.requireAlive();
                    without.add(before / 1048576.0);
                    with.add(after / 1048576.0);
                    each.add((after - before) / 1024.0 / IDLE);
                }
            }
        }
        report.note("resident set without connections, after a collection", without);
        report.note("the same with 10,000 idle connections", with);
        report.check("memory of an idle connection", each, "< 10 KiB", each.median() < LIMIT_KIB);
    }
}
