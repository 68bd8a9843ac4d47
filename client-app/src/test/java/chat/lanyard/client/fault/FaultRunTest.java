package chat.lanyard.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty people with real cores write while everything fails that can. One round, or as many as {@code
 * -Dlanyard.faults.rounds=100} says; {@code -Dlanyard.faults.seed} repeats the plan of a round. The folders of a round
 * that went wrong are kept.
 */
class FaultRunTest {
    private static final int ROUNDS = Integer.getInteger("lanyard.faults.rounds", 1);
    private static final long SEED = Long.getLong("lanyard.faults.seed", new Random().nextInt(Integer.MAX_VALUE));
    private static final int PEOPLE = 30;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void losesDoublesAndReordersNothingWhateverFails() throws IOException {
        SeededFolder seeded = SeededFolder.make(folder.resolve("seeded"), PEOPLE);
        RunReport report = new RunReport(Path.of("target", "fault-runs.md"));
        Random seeds = new Random(SEED);
        for (long seed = SEED; report.rounds() < ROUNDS; seed = seeds.nextInt(Integer.MAX_VALUE)) {
            Path place = folder.resolve("round-" + seed);
            RoundResult result = run(seed, place, seeded);
            report.add(result);
            if (result.isClean()) {
                delete(place);
            }
        }
        assertThat(report.results()).allMatch(RoundResult::isClean);
        assertThat(report.results()).allMatch(result -> result.acknowledged() > 0);
    }

    /** One that fails altogether does not keep the others from being run. */
    private static RoundResult run(long seed, Path place, SeededFolder seeded) {
        try {
            return new Round(seed).run(place, seeded);
        } catch (IOException | RuntimeException e) {
            return RoundResult.broken(seed, e);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
