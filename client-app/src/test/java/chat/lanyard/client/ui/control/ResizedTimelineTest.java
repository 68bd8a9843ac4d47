package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that become lower with their width, as pictures do. */
@ExtendWith(FxExtension.class)
class ResizedTimelineTest {
    private final ObservableList<Integer> items =
            FXCollections.observableArrayList(IntStream.range(0, 100).boxed().toList());

    @Test
    void leavesTheRowAtTheHeadOfTheViewWhereItIsWhenTheWindowBecomesNarrowerAndWiderAgain() {
        Timeline<Integer> timeline = Fx.call(() -> new Timeline<>(items, ResizedTimelineTest::row, new AskedPages()));
        Stage stage = Fx.show(timeline, 600, 400);
        Fx.run(() -> timeline.showAtTop(50));
        Fx.settle();
        double before = topOf(timeline, 50);
        double height = heightOf(timeline, 50);

        Fx.run(() -> stage.setWidth(300));
        Fx.settle();

        assertThat(heightOf(timeline, 50)).isLessThan(height * 0.7);
        assertThat(topOf(timeline, 50)).isCloseTo(before, within(1.0));
        Fx.run(() -> stage.setWidth(600));
        Fx.settle();
        assertThat(heightOf(timeline, 50)).isCloseTo(height, within(1.0));
        assertThat(topOf(timeline, 50)).isCloseTo(before, within(1.0));
    }

    private static double topOf(Timeline<Integer> timeline, int number) {
        return Fx.call(() -> place(timeline, number).getBoundsInParent().getMinY());
    }

    private static double heightOf(Timeline<Integer> timeline, int number) {
        return Fx.call(() -> place(timeline, number).getBoundsInParent().getHeight());
    }

    /** Where its cell stands. */
    private static Node place(Timeline<Integer> timeline, int number) {
        return timeline.lookup("#row" + number);
    }

    private static TimelineRow row(int number) {
        TimelineRow row = new TimelineRow();
        row.setId("row" + number);
        row.getChildren().add(new Region() {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL;
            }

            @Override
            protected double computePrefHeight(double width) {
                return Math.max(0, width) / 4;
            }
        });
        return row;
    }
}
