package chat.lanyard.client.ui.control;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * A list of rows, oldest first, that never moves under its reader: rows put above leave every visible row where it is, and the view
 * stays with the newest row only while the reader is there. Builds only the rows that are seen. FX thread only; {@link #dispose()}
 * lets go of the items.
 *
 * @param <T> an item; each is in the list once
 */
public final class Timeline<T> extends StackPane {
    private static final int NEAR_THE_END = 8;
    private static final double ABOVE_REVEALED = 0.3;

    private final ObservableList<T> items;
    private final Function<T, TimelineRow> rows;
    private final TimelinePages pages;
    private final VirtualFlow<T, RowCell<T>> flow;
    private final TimelineBottom bottom;
    private final Map<T, TimelineRow> built = new IdentityHashMap<>();
    private final ListChangeListener<T> itemsChanged = this::itemsChanged;
    private final InvalidationListener sizeChanged = size -> bottom().stick();
    private T current;
    private boolean asking;

    /** @param pages asked when the reader comes near the oldest or newest row */
    public Timeline(ObservableList<T> items, Function<T, TimelineRow> rows, TimelinePages pages) {
        this(items, rows, pages, VirtualFlow.Gravity.REAR);
    }

    /** One that has all its rows; as long as these are few, they stand at the top. */
    public static <T> Timeline<T> fromTop(ObservableList<T> items, Function<T, TimelineRow> rows) {
        return new Timeline<>(items, rows, TimelinePages.none(), VirtualFlow.Gravity.FRONT);
    }

    private Timeline(
            ObservableList<T> items, Function<T, TimelineRow> rows, TimelinePages pages, VirtualFlow.Gravity gravity) {
        this.items = items;
        this.rows = rows;
        this.pages = pages;
        this.flow = VirtualFlow.createVertical(items, this::cell, gravity);
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        VirtualizedScrollPane<?> pane = new VirtualizedScrollPane<>(flow);
        getChildren().add(pane);
        bottom = new TimelineBottom(items, flow, pages);
        listenTo(pane);
    }

    private void listenTo(VirtualizedScrollPane<?> pane) {
        pane.addEventFilter(ScrollEvent.SCROLL, event -> bottom.readerMoved());
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> bottom.readerMoved());
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> bottom.readerMoved());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, new TimelineKeys(this));
        items.addListener(itemsChanged);
        widthProperty().addListener(sizeChanged);
        heightProperty().addListener(sizeChanged);
        flow.visibleCells().addListener((ListChangeListener<RowCell<T>>) change -> askForMore());
    }

    private RowCell<T> cell(T item) {
        TimelineRow row = rows.apply(item);
        row.setCurrent(item == current);
        row.heightProperty().addListener(sizeChanged);
        built.put(item, row);
        return new RowCell<>(row, () -> built.remove(item, row));
    }

    private void itemsChanged(ListChangeListener.Change<? extends T> change) {
        while (change.next()) {
            if (change.wasRemoved() && !atBottomProperty().get()) {
                keepPlace();
            }
        }
        bottom.stick();
    }

    private TimelineBottom bottom() {
        return bottom;
    }

    /** The flow holds on to the first row in view; if just that one was removed, the next one takes its part. */
    private void keepPlace() {
        built.entrySet().stream()
                .filter(entry -> entry.getValue().getBoundsInParent().getMaxY() > 0)
                .filter(entry -> items.contains(entry.getKey()))
                .min(Comparator.comparingDouble(entry -> entry.getValue().getLayoutY()))
                .ifPresent(entry -> flow.showAtOffset(
                        items.indexOf(entry.getKey()), entry.getValue().getLayoutY()));
    }

    /** Whether the newest row is in view and the view will stay with it. */
    public ReadOnlyBooleanProperty atBottomProperty() {
        return bottom.reachedProperty();
    }

    /** Goes to the newest row and stays with it. */
    public void showNewest() {
        bottom.reach();
    }

    /** Goes to a row, with what stands around it, and marks it. */
    public void reveal(T item) {
        int index = items.indexOf(item);
        if (index >= 0) {
            bottom.leave();
            setCurrent(item);
            flow.showAtOffset(index, flow.getHeight() * ABOVE_REVEALED);
            bottom.readerMoved();
        }
    }

    /** Puts this row at the head of the view and leaves the view there. */
    public void showAtTop(T item) {
        int index = items.indexOf(item);
        if (index >= 0) {
            bottom.leave();
            flow.showAsFirst(index);
            bottom.readerMoved();
        }
    }

    /** Whether any of this row is in view. */
    public boolean isInView(T item) {
        TimelineRow row = built.get(item);
        return row != null
                && row.getBoundsInParent().getMaxY() > 0
                && row.getBoundsInParent().getMinY() < flow.getHeight();
    }

    /** Hears of other rows that have come into view. */
    public void addViewListener(InvalidationListener listener) {
        flow.visibleCells().addListener(listener);
    }

    /** Lets go of the items; the timeline is not to be used after that. */
    public void dispose() {
        items.removeListener(itemsChanged);
        bottom.dispose();
        flow.dispose();
    }

    /** Moves the mark of the keyboard by so many rows, from the newest one in view when there is none in view. */
    void moveCurrent(int rowsDown) {
        if (items.isEmpty()) {
            return;
        }
        int from = items.indexOf(current);
        boolean inView = from >= flow.getFirstVisibleIndex() && from <= flow.getLastVisibleIndex();
        int to = inView ? from + rowsDown : flow.getLastVisibleIndex();
        setCurrent(items.get(Math.max(0, Math.min(items.size() - 1, to))));
        flow.show(items.indexOf(current));
        bottom.readerMoved();
    }

    /** Scrolls by nine tenths of the height, down when positive. */
    void movePage(int direction) {
        flow.scrollYBy(direction * flow.getHeight() * 0.9);
        bottom.readerMoved();
    }

    void showOldest() {
        if (!items.isEmpty()) {
            flow.showAsFirst(0);
            bottom.readerMoved();
        }
    }

    /** The row that the arrow keys have reached, while it is in view. */
    Optional<TimelineRow> currentRow() {
        return visibleRow(items.indexOf(current));
    }

    private void setCurrent(T item) {
        currentRow().ifPresent(row -> row.setCurrent(false));
        current = item;
        currentRow().ifPresent(row -> row.setCurrent(true));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private Optional<TimelineRow> visibleRow(int index) {
        return index < 0 ? Optional.empty() : flow.getCellIfVisible(index).map(RowCell::getNode);
    }

    private void askForMore() {
        if (asking) {
            return;
        }
        asking = true;
        Platform.runLater(() -> {
            asking = false;
            if (!items.isEmpty() && flow.getFirstVisibleIndex() < NEAR_THE_END) {
                pages.loadOlder();
            }
            if (pages.hasNewer().get() && flow.getLastVisibleIndex() >= items.size() - NEAR_THE_END) {
                pages.loadNewer();
            }
        });
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.ITEM_COUNT) {
            return items.size();
        }
        if (attribute == AccessibleAttribute.FOCUS_ITEM) {
            return currentRow().orElse(null);
        }
        if (attribute == AccessibleAttribute.ITEM_AT_INDEX) {
            return visibleRow((Integer) parameters[0]).orElse(null);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    private record RowCell<T>(TimelineRow row, Runnable forget) implements Cell<T, TimelineRow> {
        @Override
        public TimelineRow getNode() {
            return row;
        }

        @Override
        public void dispose() {
            forget.run();
            row.dispose();
        }
    }
}
