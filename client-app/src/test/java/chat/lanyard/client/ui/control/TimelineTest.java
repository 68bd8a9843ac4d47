package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TimelineTest {
    private final ObservableList<Integer> items = FXCollections.observableArrayList();
    private final AskedPages pages = new AskedPages();
    private Timeline<Integer> timeline;
    private Stage stage;

    @BeforeEach
    void show() {
        items.addAll(numbers(1000, 1200));
        timeline = Fx.call(() -> new Timeline<>(items, TimelineTest::row, pages));
        stage = Fx.show(timeline, 600, 400);
    }

    @Test
    void startsAtTheNewest() {
        assertThat(bottomOf(1199)).isEqualTo(400, within());
        assertThat(atBottom()).isTrue();
    }

    @Test
    void keepsItsPlaceToThePixelWhenOlderRowsArePutAbove() {
        scroll(2000);
        int seen = firstVisible();
        double before = topOf(seen);
        change(() -> items.addAll(0, numbers(900, 1000)));
        assertThat(topOf(seen)).isEqualTo(before);
    }

    @Test
    void keepsItsPlaceAtTheVeryTopToo() {
        press(KeyCode.HOME);
        double before = topOf(1001);
        change(() -> {
            // a day line that the older rows make superfluous
            items.remove(0);
            items.addAll(0, numbers(900, 1000));
        });
        assertThat(topOf(1001)).isEqualTo(before);
    }

    @Test
    void keepsItsPlaceWhileNewRowsArrive() {
        scroll(2000);
        int seen = firstVisible();
        double before = topOf(seen);
        change(() -> items.addAll(numbers(1200, 1210)));
        assertThat(topOf(seen)).isEqualTo(before);
        assertThat(atBottom()).isFalse();
    }

    @Test
    void staysWithTheNewestWhileTheReaderIsThere() {
        change(() -> items.addAll(numbers(1200, 1205)));
        assertThat(bottomOf(1204)).isEqualTo(400, within());
    }

    @Test
    void staysWithTheNewestWhenTheWindowChangesItsSize() {
        change(() -> {
            stage.setWidth(420);
            stage.setHeight(300);
        });
        assertThat(bottomOf(1199)).isEqualTo(Fx.call(timeline::getHeight), within());
    }

    @Test
    void returnsToTheNewestOnDemandAndStaysThere() {
        scroll(3000);
        change(timeline::showNewest);
        change(() -> items.add(1200));
        assertThat(bottomOf(1200)).isEqualTo(400, within());
    }

    @Test
    void noticesThatTheReaderHasScrolledBackToTheNewest() {
        scroll(500);
        assertThat(atBottom()).isFalse();
        scroll(-600);
        assertThat(atBottom()).isTrue();
    }

    @Test
    void putsFewRowsWhereTheirKindBegins() {
        ObservableList<Integer> few = FXCollections.observableArrayList(1, 2);
        Timeline<Integer> conversation = Fx.call(() -> new Timeline<>(few, TimelineTest::row, TimelinePages.none()));
        Timeline<Integer> thread = Fx.call(() -> Timeline.fromTop(few, TimelineTest::row));
        Fx.show(Fx.call(() -> new HBox(conversation, thread)), 600, 400);
        change(() -> few.add(3));
        assertThat(Fx.call(() -> topOf(thread))).isLessThan(10);
        assertThat(Fx.call(() -> topOf(conversation))).isGreaterThan(100);
    }

    private static double topOf(Timeline<Integer> timeline) {
        return timeline.lookupAll(".timeline-row").stream()
                .mapToDouble(row -> row.getBoundsInParent().getMinY())
                .min()
                .orElseThrow();
    }

    @Test
    void asksForOlderRowsOnlyNearTheTop() {
        scroll(500);
        assertThat(pages.asked).isEmpty();
        press(KeyCode.HOME);
        assertThat(pages.asked).containsOnly("older");
    }

    @Test
    void movesAMarkWithTheArrowKeysAndScrollsToIt() {
        press(KeyCode.UP);
        assertThat(current()).isEqualTo("1199");
        for (int i = 0; i < 30; i++) {
            press(KeyCode.UP);
        }
        assertThat(current()).isEqualTo("1169");
        assertThat(atBottom()).isFalse();
        press(KeyCode.END);
        assertThat(bottomOf(1199)).isEqualTo(400, within());
    }

    @Test
    void scrollsByPages() {
        press(KeyCode.PAGE_UP);
        assertThat(bottomOf(1199)).isNaN();
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        assertThat(bottomOf(1199)).isEqualTo(400, within());
    }

    @Test
    void opensTheMenuOfTheMarkedRowByKeyboard() {
        AtomicInteger opened = new AtomicInteger();
        Fx.run(() -> timeline.setOnContextMenuRequested(event -> opened.incrementAndGet()));
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        assertThat(opened).hasValue(1);
    }

    @Test
    void isOneTabStopAndAListForScreenReaders() {
        List<Node> stops = new ArrayList<>();
        Fx.run(() -> collectTabStops(timeline, stops));
        assertThat(stops).containsExactly(timeline);
        assertThat(timeline.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
        assertThat(Fx.call(() -> timeline.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)))
                .isEqualTo(200);
    }

    @Test
    void keepsItsPlaceToThePixelWhenWhatIsFarAwayIsLetGoOf() {
        scroll(2000);
        int seen = firstVisible();
        double before = topOf(seen);
        change(() -> items.remove(0, 50));
        assertThat(topOf(seen)).isEqualTo(before);
        change(() -> items.remove(items.indexOf(seen) + 40, items.size()));
        assertThat(topOf(seen)).isEqualTo(before);
    }

    @Test
    void leavesTheBottomForARowThatComesTogetherWithOthers() {
        change(() -> {
            items.setAll(numbers(100, 200));
            pages.newer.set(true);
            timeline.showAtTop(150);
        });
        assertThat(topOf(150)).isEqualTo(0, within());
    }

    @Test
    void awaitsTheNewestOnlyWhereTheyAre() {
        pages.newer.set(true);
        Fx.run(() -> timeline.reveal(1100));
        Fx.settle();
        double before = topOf(1100);
        change(() -> items.addAll(numbers(1200, 1300)));
        assertThat(topOf(1100)).isEqualTo(before);
        scroll(-20_000);
        assertThat(atBottom()).as("at the last row, but newer ones exist").isFalse();
        assertThat(pages.asked).contains("newer");
        double last = bottomOf(1299);
        change(() -> items.addAll(numbers(1300, 1400)));
        assertThat(bottomOf(1299)).as("place of the last row when more come").isEqualTo(last, within());
    }

    @Test
    void returnsToTheNewestWhenTheyHaveComeAndIsThereOnlyThen() {
        pages.newer.set(true);
        Fx.run(() -> timeline.reveal(1100));
        Fx.settle();
        press(KeyCode.END);
        assertThat(pages.asked).contains("newest");
        assertThat(atBottom()).isFalse();
        change(() -> {
            items.setAll(numbers(5000, 5100));
            pages.newer.set(false);
        });
        assertThat(atBottom()).isTrue();
        assertThat(bottomOf(5099)).isEqualTo(400, within());
    }

    @Test
    void letsGoOfItsItems() {
        Fx.run(timeline::dispose);
        change(() -> items.addAll(numbers(1200, 1205)));
        assertThat(bottomOf(1204)).isNaN();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** Rows of many heights, so that places cannot be right by chance. */
    private static TimelineRow row(int number) {
        Label label = new Label("row " + number);
        label.setMinHeight(20 + number * 7 % 61);
        TimelineRow row = new TimelineRow();
        row.setId("row" + number);
        row.setAccessibleText(String.valueOf(number));
        row.getChildren().add(label);
        return row;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(2.0);
    }

    private static void change(Runnable change) {
        Fx.run(change);
        Fx.settle();
    }

    /** Turns the wheel, up by so many pixels. */
    private void scroll(double up) {
        Node target = Fx.call(() -> timeline.lookup("#row" + firstVisible()));
        change(() -> target.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
    }

    private void press(KeyCode code) {
        change(() -> timeline.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private boolean atBottom() {
        return Fx.call(() -> timeline.atBottomProperty().get());
    }

    private String current() {
        return Fx.call(() -> timeline.currentRow().orElseThrow().getAccessibleText());
    }

    private int firstVisible() {
        return Fx.call(() -> items.stream()
                .filter(number -> top(number).filter(y -> y >= 0).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private double topOf(int number) {
        return Fx.call(() -> top(number).orElse(Double.NaN));
    }

    private double bottomOf(int number) {
        return Fx.call(() -> Optional.ofNullable(timeline.lookup("#row" + number))
                .map(row -> timeline.sceneToLocal(row.localToScene(row.getBoundsInLocal()))
                        .getMaxY())
                .filter(y -> y <= timeline.getHeight() + 2)
                .orElse(Double.NaN));
    }

    private Optional<Double> top(int number) {
        return Optional.ofNullable(timeline.lookup("#row" + number))
                .map(row -> timeline.sceneToLocal(row.localToScene(row.getBoundsInLocal()))
                        .getMinY());
    }

    private static void collectTabStops(Node node, List<Node> stops) {
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectTabStops(child, stops));
        }
    }
}
