package chat.lanyard.client.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One run of faults over a scene, planned by one seed, and what came of it. */
final class Round {
    private static final int QUIET_MILLIS = 400;

    private final long seed;
    private final List<Fault> plan;
    private final Random random;

    /** Every kind of fault comes once, in an order of the seed. */
    Round(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.plan = new ArrayList<>(Arrays.asList(Fault.values()));
        Collections.shuffle(plan, random);
    }

    RoundResult run(Path folder, SeededFolder seeded) throws IOException {
        try (Scene scene = new Scene(folder, seeded)) {
            scene.begin(random);
            for (Fault fault : plan) {
                Signals.pause(random.nextInt(QUIET_MILLIS));
                fault.strike(scene, random);
            }
            scene.calm();
            return new Examination(seed, scene).examine();
        }
    }
}
