package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the server, run as anybody runs it, beside the bare library, each in a process of its own and in turns, and
 * prints a table. The system properties {@code lanyard.benchmark.rounds} (3) and {@code lanyard.benchmark.only} (some
 * of {@code fan-out,handshakes,stalled,crash,memory,backup,conversations,files}, the last three only when named) shorten or lengthen it.
 */
public final class Benchmark {
    private static final int ROUNDS = 3;

    private Benchmark() {}

    /** Writes the table to the named file too. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.getInteger("lanyard.benchmark.rounds", ROUNDS);
        Set<String> only =
                Set.of(System.getProperty("lanyard.benchmark.only", "fan-out,handshakes,stalled,crash,memory")
                        .split(","));
        String machine = machine();
        Path scratch = Files.createTempDirectory("lanyard-benchmark");
        Report report = new Report();
        try {
            if (only.contains("fan-out")) {
                new FanOutBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("handshakes")) {
                new HandshakeBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("crash")) {
                new CrashStartBenchmark(scratch, report).run();
            }
            if (only.contains("stalled")) {
                new StalledReaderBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("memory")) {
                new MemoryBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("backup")) {
                new BackupBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("files")) {
                new FilesBenchmark(scratch, rounds, report).run();
            }
            if (only.contains("conversations")) {
                new ConversationsBenchmark(scratch, rounds, report).run();
            }
        } finally {
            delete(scratch);
        }
        String text = machine + "Medians of " + rounds + " rounds (least–most).\n\n" + report;
        System.out.println(text);
        Files.writeString(Path.of(arguments[0]), text);
    }

    /** With the load average before the start: what others do on the machine changes every figure. */
    private static String machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Java %s, %s %s, %d cores, load average before the start %.1f. ",
                Runtime.version(),
                system.getName(),
                system.getVersion(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
