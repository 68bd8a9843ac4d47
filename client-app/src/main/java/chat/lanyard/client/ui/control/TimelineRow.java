package chat.lanyard.client.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/** One row of a {@link Timeline}. What it attaches to its item it lets go in {@link #dispose()}. FX thread only. */
public class TimelineRow extends StackPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    public TimelineRow() {
        getStyleClass().add("timeline-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        // otherwise one wide row would widen all
        setMinWidth(0);
    }

    /** Marks the row that the arrow keys have reached. */
    final void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    /** Called once, when the row has left the view for good. */
    public void dispose() {}
}
