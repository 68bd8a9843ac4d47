package chat.lanyard.client.ui.control;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.ListCell;

/** A list cell that follows the properties of the item it shows now, and of no other. */
public abstract class FollowingCell<T> extends ListCell<T> {
    private final InvalidationListener changed = property -> show(getItem());
    private List<? extends Observable> followed = List.of();

    /** The properties whose change is to be shown. */
    protected abstract List<? extends Observable> propertiesOf(T item);

    /** Shows the item as it is now. */
    protected abstract void show(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        followed.forEach(property -> property.removeListener(changed));
        followed = empty || item == null ? List.of() : propertiesOf(item);
        followed.forEach(property -> property.addListener(changed));
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        if (!empty && item != null) {
            show(item);
        }
    }
}
