package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PacedTest {
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Paced paced = new Paced(pauses::add);

    @Test
    void doesTheFirstAtOnceAndTheLastAfterThePause() {
        run("1");
        run("2");
        run("3");
        assertThat(done).containsExactly("1");
        pauses.remove().run();
        assertThat(done).containsExactly("1", "3");
    }

    @Test
    void pausesAgainAfterWhatHadToWait() {
        run("1");
        run("2");
        pauses.remove().run();
        run("3");
        assertThat(done).containsExactly("1", "2");
        pauses.remove().run();
        assertThat(done).containsExactly("1", "2", "3");
    }

    @Test
    void doesNothingAfterAPauseInWhichNothingCame() {
        run("1");
        pauses.remove().run();
        run("2");
        assertThat(done).containsExactly("1", "2");
    }

    @Test
    void doesWhatWaitsNowWhenItCannotWait() {
        run("1");
        run("2");
        paced.flush();
        assertThat(done).containsExactly("1", "2");
        pauses.remove().run();
        assertThat(done).containsExactly("1", "2");
    }

    private void run(String what) {
        paced.run(() -> done.add(what));
    }
}
