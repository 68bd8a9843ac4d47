package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BatchingExecutorTest {
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final BatchingExecutor executor = new BatchingExecutor(ui::add);

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
}
