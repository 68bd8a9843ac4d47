package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchingExecutorTest {
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final BatchingExecutor executor = new BatchingExecutor(ui::add, Duration.ofMinutes(1));

    @Test
    void makesOneTaskOfWhatGathers() {
        executor.execute(() -> done.add("a"));
        executor.execute(() -> done.add("b"));
        assertThat(ui).hasSize(1);
        ui.remove().run();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void startsAnotherTaskForWhatComesWhileOneRuns() {
        executor.execute(() -> executor.execute(() -> done.add("later")));
        ui.remove().run();
        assertThat(done).isEmpty();
        ui.remove().run();
        assertThat(done).containsExactly("later");
    }

    @Test
    void doesNotLetAFaultTakeOthersAlong() {
        executor.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        executor.execute(() -> done.add("b"));
        ui.remove().run();
        assertThat(done).containsExactly("b");
    }

    @Test
    void makesSeveralTasksOfALongBurst() {
        BatchingExecutor hasty = new BatchingExecutor(ui::add, Duration.ZERO);
        IntStream.range(0, 5).forEach(i -> hasty.execute(() -> done.add("task " + i)));
        for (int tasks = 1; tasks <= 5; tasks++) {
            assertThat(ui).hasSize(1);
            ui.remove().run();
            assertThat(done).hasSize(tasks).isSorted();
        }
        assertThat(ui).isEmpty();
    }
}
