package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** From the start of the process to its ready line, with a million messages stored, after a {@code kill -9} under load. */
final class CrashStartBenchmark {
    private static final long MESSAGES = Long.getLong("lanyard.benchmark.messages", 1_000_000);
    private static final int USERS = 8;
    private static final int IN_FLIGHT = 1_000;
    private static final int ROUNDS = 5;
    private static final double LIMIT_SECONDS = 3.5;
    private static final Duration WRITING = Duration.ofSeconds(2);

    private final Path scratch;
    private final Report report;

    CrashStartBenchmark(Path scratch, Report report) {
        this.scratch = scratch;
        this.report = report;
    }

    void run() throws IOException {
        TestFolder folder = TestFolder.create(scratch.resolve("crash"), USERS);
        Starts few = starts(folder);
        report.note("start after a crash with next to nothing stored", few.time);
        report.note("processor time of such a start", few.processor);
        try (Candidate server = Candidate.lanyard(folder)) {
            fill(server);
            writeUntilKilled(server);
        }
        Starts many = starts(folder);
        report.check(
                String.format("start after a crash with %,d messages, median of %d", MESSAGES, ROUNDS),
                many.time,
                "< " + LIMIT_SECONDS + " s",
                many.time.median() < LIMIT_SECONDS);
        report.note("processor time of such a start", many.processor);
    }

    /** Each start but the first of a new folder comes after a crash. */
    private static Starts starts(TestFolder folder) throws IOException {
        Starts starts = new Starts();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try (Candidate server = Candidate.lanyard(folder)) {
                starts.time.add((System.nanoTime() - start) / 1e9);
                starts.processor.add(processorSeconds(server));
                writeUntilKilled(server);
            }
        }
        return starts;
    }

    /** The compiler's share included, which another core does. */
    private static double processorSeconds(Candidate server) {
        return ProcessHandle.of(server.process().pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(used -> used.toMillis() / 1e3)
                .orElseThrow();
    }

    private static final class Starts {
        final Series time = new Series("%.2f s");
        final Series processor = new Series("%.2f s");
    }

    private static void fill(Candidate server) throws IOException {
        try (Crowd crowd = new Crowd(server, 1)) {
            while (crowd.receivedByAll() < MESSAGES) {
                long free = IN_FLIGHT - (crowd.posted() - crowd.receivedByAll());
                crowd.post(1, (int) Math.min(free, MESSAGES - crowd.posted()));
                crowd.pump(1);
            }
        }
    }

    /** Kills it with messages in flight. */
    private static void writeUntilKilled(Candidate server) throws IOException {
        try (Crowd crowd = new Crowd(server, USERS)) {
            new FanOut(USERS, IN_FLIGHT, WRITING).run(crowd);
            crowd.post(USERS, IN_FLIGHT);
            server.process().kill();
        }
    }
}
