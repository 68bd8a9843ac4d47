package chat.lanyard.client.ui.control;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import org.fxmisc.flowless.VirtualFlow;

/**
 * Keeps the newest row of a {@link Timeline} in view while the reader is there. Only what the reader does can leave or reach the
 * bottom, a layout cannot.
 */
final class TimelineBottom {
    private static final double SLACK = 4;

    private final ObservableList<?> items;
    private final VirtualFlow<?, ?> flow;
    private final TimelinePages pages;
    private final ReadOnlyBooleanWrapper reached = new ReadOnlyBooleanWrapper(true);
    private final ChangeListener<Boolean> newestCame = (property, before, more) -> goOnTo(more);
    private boolean sticking;
    private boolean wanted;

    TimelineBottom(ObservableList<?> items, VirtualFlow<?, ?> flow, TimelinePages pages) {
        this.items = items;
        this.flow = flow;
        this.pages = pages;
        pages.hasNewer().addListener(newestCame);
        showLast();
    }

    /** Whether the newest row is in view and the view will stay with it. */
    ReadOnlyBooleanProperty reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    /** Goes there, once the newest rows have come if need be. */
    void reach() {
        wanted = pages.hasNewer().get();
        if (wanted) {
            pages.loadNewest();
        } else {
            reached.set(true);
            stick();
        }
    }

    private void goOnTo(boolean more) {
        if (wanted && !more) {
            wanted = false;
            reached.set(true);
            stick();
        }
    }

    /** The reader goes elsewhere. */
    void leave() {
        wanted = false;
        reached.set(false);
    }

    /** The reader has moved; where to, is known when that is laid out. */
    void readerMoved() {
        wanted = false;
        Platform.runLater(() -> {
            flow.layout();
            reached.set(!pages.hasNewer().get() && isLastInView());
        });
    }

    private boolean isLastInView() {
        int last = items.size() - 1;
        return last < 0
                || flow.getCellIfVisible(last)
                        .map(cell -> cell.getNode().getBoundsInParent().getMaxY())
                        .filter(bottom -> bottom <= flow.getHeight() + SLACK)
                        .isPresent();
    }

    /** Goes back to the bottom, once for all changes of this pulse, if the reader was there. */
    void stick() {
        if (sticking || !reached.get()) {
            return;
        }
        sticking = true;
        Platform.runLater(() -> {
            sticking = false;
            if (reached.get()) {
                showLast();
            }
        });
    }

    private void showLast() {
        if (!items.isEmpty()) {
            flow.showAsLast(items.size() - 1);
        }
    }

    void dispose() {
        pages.hasNewer().removeListener(newestCame);
    }
}
