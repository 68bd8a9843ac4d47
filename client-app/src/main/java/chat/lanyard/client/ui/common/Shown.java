package chat.lanyard.client.ui.common;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether somebody can see a node. FX thread only; attaches nothing while nobody listens. */
public final class Shown {
    private static final ObservableValue<Boolean> NO = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

    private Shown() {}

    /** Whether the node is in a window that has the focus, and neither it nor anything around it is hidden. */
    public static ObservableValue<Boolean> inFocusedWindow(Node node) {
        ObservableValue<Boolean> focused = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
        return focused.flatMap(is -> is ? visible(node) : NO);
    }

    private static ObservableValue<Boolean> visible(Node node) {
        return node.visibleProperty()
                .flatMap(
                        is -> is ? node.parentProperty().flatMap(Shown::visible).orElse(true) : NO);
    }
}
