package chat.lanyard.client.ui.common;

import javafx.scene.Node;

/** Where the focus is. FX thread only. */
public final class Focus {
    private Focus() {}

    /** Whether a node or something in it has the focus: found from the one that has it, as JavaFX 21 may say "within" of a part that the focus has left. */
    public static boolean isIn(Node part) {
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        while (owner != null && owner != part) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}
