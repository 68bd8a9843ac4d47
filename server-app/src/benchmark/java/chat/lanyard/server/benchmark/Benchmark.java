package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the server, run as anybody runs it, beside the bare library, each in a process of its own and in turns, and
 * prints a table. The system properties {@code lanyard.benchmark.rounds} (3) and {@code lanyard.benchmark.only} (some
 * of {@code fan-out,handshakes,memory}) shorten or lengthen it.
 */
public final class Benchmark {
    private static final int ROUNDS = 3;

    private Benchmark() {}

    /** Writes the table to the named file too. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.getInteger("lanyard.benchmark.rounds", ROUNDS);
        Set<String> only = Set.of(System.getProperty("lanyard.benchmark.only", "fan-out,handshakes,memory")
                .split(","));
        Path scratch = Files.createTempDirectory("lanyard-benchmark");
        Report report = new Report();
        try {
            if (only.contains("fan-out")) {
                new FanOutBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("handshakes")) {
                new HandshakeBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("memory")) {
                new MemoryBenchmark(scratch, rounds, report).run();
            }
        } finally {
            delete(scratch);
        }
        String text = machine() + "Medians of " + rounds + " rounds (least–most).\n\n" + report;
        System.out.println(text);
        Files.writeString(Path.of(arguments[0]), text);
    }

    private static String machine() {
        return "Java " + Runtime.version() + ", " + System.getProperty("os.name") + ' '
                + System.getProperty("os.version") + ", " + Runtime.getRuntime().availableProcessors()
                + " cores. ";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
