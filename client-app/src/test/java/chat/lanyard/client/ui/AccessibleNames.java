package chat.lanyard.client.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Looks for controls that a screen reader could not name. */
public final class AccessibleNames {
    private AccessibleNames() {}

    /** Every node below and including this one that can have the focus and says nothing of itself. */
    public static List<String> missingIn(Node root) {
        List<String> nameless = new ArrayList<>();
        Fx.run(() -> collect(root, nameless));
        return nameless;
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !hasName(node)) {
            nameless.add(node.getClass().getSimpleName() + "#" + node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static boolean hasName(Node node) {
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null) {
            return true;
        }
        return isText(node.getAccessibleText()) || isText(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean isText(Object text) {
        return text != null && !text.toString().isBlank();
    }
}
