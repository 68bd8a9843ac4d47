package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final Latest<String> latest = new Latest<>(ui::add, shown::add);

    @Test
    void showsOnlyTheNewestOfThoseThatCameTogether() {
        latest.tell("1");
        latest.tell("2");
        assertThat(ui).hasSize(1);
        ui.remove().run();
        assertThat(shown).containsExactly("2");
    }

    @Test
    void showsWhatComesLater() {
        latest.tell("1");
        ui.remove().run();
        latest.tell("2");
        ui.remove().run();
        assertThat(shown).containsExactly("1", "2");
    }
}
