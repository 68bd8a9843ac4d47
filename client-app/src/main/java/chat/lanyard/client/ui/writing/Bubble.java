package chat.lanyard.client.ui.writing;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/** A small window over another one, dressed as that one is, that goes when one clicks elsewhere or presses Esc. */
class Bubble extends Popup {
    private static final double GAP = 6;

    Bubble(Region content) {
        content.getStyleClass().add("bubble");
        setAutoHide(true);
        setAutoFix(true);
        getContent().add(content);
    }

    /** Stands with its lower left corner over a node. */
    final void showAbove(Node owner) {
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        dressAs(owner);
        show(owner, place.getMinX(), place.getMinY() - GAP);
    }

    /** Fonts are named at the root, which a window has one of its own of. */
    private void dressAs(Node owner) {
        getContent().get(0).setStyle(owner.getScene().getRoot().getStyle());
    }
}
