package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.Items;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.Heartbeat;
import chat.lanyard.client.ui.control.Timeline;
import chat.lanyard.client.ui.control.TimelinePages;
import chat.lanyard.client.ui.theme.Palette;
import chat.lanyard.client.ui.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LongConversationTest extends NoActions {
    private static final int MESSAGES = 10_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 8;

    /** Other work on the computer can make any one attempt slow, but only the conversation could make all slow. */
    @Test
    void opensTenThousandMessagesWithoutAPause() {
        ObservableList<TimelineItem> items = FXCollections.observableArrayList();
        Timeline<TimelineItem> timeline =
                Fx.call(() -> new Timeline<>(items, new RowFactory(this), TimelinePages.none()));
        Stage stage = Fx.show(timeline, 900, 700);
        Fx.run(() -> dress(stage));
        List<TimelineItem> messages = messages();
        Duration shortest = Stream.generate(() -> longestPauseWhileOpening(items, messages))
                .limit(ATTEMPTS)
                .min(Duration::compareTo)
                .orElseThrow();
        assertThat(shortest).isLessThan(LONGEST_PAUSE);
        assertThat(Fx.call(() -> timeline.lookupAll(".message").size())).isBetween(5, 60);
    }

    private static void dress(Stage stage) {
        Styles styles = new Styles();
        styles.dress(stage.getScene());
        styles.use(Palette.LIGHT);
    }

    private static Duration longestPauseWhileOpening(ObservableList<TimelineItem> items, List<TimelineItem> messages) {
        Fx.run(items::clear);
        Fx.settle();
        try (Heartbeat heartbeat = new Heartbeat()) {
            Fx.run(() -> items.setAll(messages));
            Fx.settle();
            return heartbeat.longestPause();
        }
    }

    private static List<TimelineItem> messages() {
        Instant start = Instant.parse("2026-01-01T08:00:00Z");
        return IntStream.range(0, MESSAGES)
                .<TimelineItem>mapToObj(i -> Items.stored(
                        "Person" + i % 7, "Message " + i + " of many ".repeat(1 + i % 23), start.plusSeconds(i)))
                .toList();
    }
}
