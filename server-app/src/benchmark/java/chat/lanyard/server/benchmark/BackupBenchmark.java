package chat.lanyard.server.benchmark;

import chat.lanyard.server.DataFolder;
import chat.lanyard.server.FolderRestore;
import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.ControlClient;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A backup of a million messages while four people write and one reads: how long it takes, and how long they wait. */
final class BackupBenchmark {
    private static final int WRITERS = 4;
    private static final long QUIET_NANOS = 10_000_000_000L;
    private static final double PAUSE_LIMIT_MS = 2_000;
    private static final double RESTORE_LIMIT_S = 120;

    private final Path scratch;
    private final int rounds;
    private final Report report;

    BackupBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        TestFolder folder = MillionMessages.in(scratch.resolve("million"));
        Series backup = new Series("%.1f s");
        Series restore = new Series("%.1f s");
        Series quietWrites = new Series("%.0f ms");
        Series quietReads = new Series("%.0f ms");
        Series writes = new Series("%.0f ms");
        Series reads = new Series("%.0f ms");
        for (int round = 0; round < rounds; round++) {
            Path file = scratch.resolve("backup" + round + ".zip");
            try (Candidate server = Candidate.lanyard(folder)) {
                Waits quiet = measure(server, () -> LockSupport.parkNanos(QUIET_NANOS));
                long start = System.nanoTime();
                Waits busy = measure(server, () -> backUp(folder, file));
                backup.add((System.nanoTime() - start) / 1e9);
                quietWrites.add(quiet.longestWrite());
                quietReads.add(quiet.longestRead());
                writes.add(busy.longestWrite());
                reads.add(busy.longestRead());
            }
            long start = System.nanoTime();
            FolderRestore.restore(scratch.resolve("restored" + round), file, null, line -> {});
            restore.add((System.nanoTime() - start) / 1e9);
        }
        report.note("database of a million messages", mebibytes(folder.path().resolve("lanyard.mv.db")));
        report.note("its backup", mebibytes(scratch.resolve("backup0.zip")));
        report.note("a backup of it, proved, while four write and one reads", backup);
        report.note("longest wait for a result in 10 s without a backup", quietWrites);
        report.check("longest wait for a result during a backup", writes, "< 2 s", writes.median() < PAUSE_LIMIT_MS);
        report.note("longest wait for 200 events of history in 10 s without a backup", quietReads);
        report.check("the same during a backup", reads, "< 2 s", reads.median() < PAUSE_LIMIT_MS);
        report.check(
                "restoring and verifying a million messages", restore, "< 120 s", restore.median() < RESTORE_LIMIT_S);
    }

    private static String mebibytes(Path file) throws IOException {
        return Files.size(file) / 1_048_576 + " MiB";
    }

    private static void backUp(TestFolder folder, Path file) {
        try {
            CommandOutcome outcome = ControlClient.run(
                    DataFolder.controlSocket(folder.path()),
                    List.of("backup", file.toString()),
                    "",
                    System.err::println);
            if (outcome.exitCode() != 0) {
                throw new IllegalStateException(outcome.errors());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The longest anybody waited, in milliseconds. */
    private record Waits(double longestWrite, double longestRead) {}

    private static Waits measure(Candidate server, Runnable meanwhile) {
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Double>> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> started(() -> longest(server, number, enough, BackupBenchmark::write)))
                .toList();
        CompletableFuture<Double> reader = started(() -> longest(server, WRITERS, enough, BackupBenchmark::read));
        try {
            meanwhile.run();
        } finally {
            enough.set(true);
        }
        return new Waits(
                writers.stream().mapToDouble(CompletableFuture::join).max().orElse(0), reader.join());
    }

    private static CompletableFuture<Double> started(Supplier<Double> measurement) {
        return CompletableFuture.supplyAsync(measurement, task -> new Thread(task).start());
    }

    private interface Request {
        void send(TestClient client);
    }

    private static void write(TestClient client) {
        require(
                client,
                client.send("message.post", client.message(UUID.randomUUID().toString(), "said meanwhile")));
    }

    private static void read(TestClient client) {
        long end = 200 + (long) (Math.random() * MillionMessages.COUNT);
        require(
                client,
                client.send(
                        "history",
                        TestClient.object()
                                .put("channelId", client.channel())
                                .put("before", end)
                                .put("limit", 200)));
    }

    /** Passes the events by that come meanwhile. */
    private static void require(TestClient client, String requestId) {
        JsonNode frame = client.next();
        while (!requestId.equals(frame.path("requestId").textValue())) {
            frame = client.next();
        }
        if (!frame.get("type").textValue().equals("result")) {
            throw new IllegalStateException(frame.toString());
        }
    }

    private static double longest(Candidate server, int member, AtomicBoolean enough, Request request) {
        long longest = 0;
        try (TestClient client = TestClient.open(server.process().chat(), server.token(member))) {
            while (!enough.get()) {
                long start = System.nanoTime();
                request.send(client);
                longest = Math.max(longest, System.nanoTime() - start);
            }
        }
        return longest / 1e6;
    }
}
