package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.Items;
import chat.lanyard.client.conversation.StreamedRows;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.Heartbeat;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.client.ui.control.Timeline;
import chat.lanyard.client.ui.control.TimelinePages;
import chat.lanyard.client.ui.theme.Palette;
import chat.lanyard.client.ui.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The open conversation while it catches up with 100,000 messages; how long its pauses are is measured elsewhere. */
@ExtendWith(FxExtension.class)
class StreamingTest extends NoActions {
    private static final int MESSAGES = 100_000;
    private static final int FRAME = 1_000;
    private static final int SIGNS_OF_LIFE = 20;

    private StreamedRows rows;
    private Timeline<TimelineItem> timeline;
    private Stage stage;

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void followsTheNewestAndLeavesTheWindowUsable() {
        show();
        long answers = stream(0);
        assertThat(answers).as("times that something else had its turn").isGreaterThan(SIGNS_OF_LIFE);
        assertThat(Fx.call(this::inView)).contains(text(MESSAGES - 1));
    }

    @Test
    void staysWhereSomebodyReadsFurtherUp() {
        show();
        rows.add(frame(0));
        Fx.settle();
        Fx.run(() -> timeline.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_UP, false, false, false, false)));
        Fx.settle();
        List<String> before = Fx.call(this::inView);
        stream(FRAME);
        assertThat(Fx.call(this::inView)).isEqualTo(before).doesNotContain(text(MESSAGES - 1));
    }

    private void show() {
        rows = new StreamedRows(new UiThread());
        timeline = Fx.call(() -> new Timeline<>(rows.items(), new RowFactory(this), TimelinePages.none()));
        stage = Fx.show(timeline, 900, 700);
        Fx.run(() -> {
            Styles styles = new Styles();
            styles.dress(stage.getScene());
            styles.use(Palette.LIGHT);
        });
    }

    private long stream(int from) {
        try (Heartbeat heartbeat = new Heartbeat()) {
            for (int first = from; first < MESSAGES; first += FRAME) {
                rows.add(frame(first));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Fx.call(() -> rows.items().size() == MESSAGES));
            Fx.settle();
            return heartbeat.answers();
        }
    }

    private List<String> inView() {
        return timeline.lookupAll(".message .selectable-text > .text").stream()
                .map(node -> ((Text) node).getText())
                .sorted()
                .toList();
    }

    private static List<TimelineItem> frame(int first) {
        Instant start = Instant.parse("2026-01-01T08:00:00Z");
        return IntStream.range(first, first + FRAME)
                .<TimelineItem>mapToObj(i -> Items.stored("Person" + i % 7, text(i), start.plusSeconds(i)))
                .toList();
    }

    private static String text(int message) {
        return "Message " + message + " of many".repeat(1 + message % 23);
    }
}
