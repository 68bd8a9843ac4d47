package chat.lanyard.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty people with real cores write while everything fails that can. One round, or as many as {@code
 * -Dlanyard.faults.rounds=100} says; {@code -Dlanyard.faults.seed} repeats the plan of a round.
 */
class FaultRunTest {
    private static final int ROUNDS = Integer.getInteger("lanyard.faults.rounds", 1);
    private static final long SEED = Long.getLong("lanyard.faults.seed", new Random().nextInt(Integer.MAX_VALUE));
    private static final int PEOPLE = 30;

    @TempDir
    private Path folder;

    @Test
    void losesDoublesAndReordersNothingWhateverFails() throws IOException {
        SeededFolder seeded = SeededFolder.make(folder.resolve("seeded"), PEOPLE);
        Random seeds = new Random(SEED);
        List<RoundResult> results = new ArrayList<>();
        System.out.println(RoundResult.HEAD);
        for (int round = 0; round < ROUNDS; round++) {
            long seed = round == 0 ? SEED : seeds.nextInt(Integer.MAX_VALUE);
            RoundResult result = new Round(seed).run(folder.resolve("round" + round), seeded);
            System.out.println(result.row());
            result.problems().forEach(System.out::println);
            results.add(result);
        }
        assertThat(results).allMatch(result -> result.acknowledged() > 0).allMatch(RoundResult::isClean);
    }
}
