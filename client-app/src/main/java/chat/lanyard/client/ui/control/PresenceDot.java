package chat.lanyard.client.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A dot that is green for somebody who is there and grey for somebody who is not. */
public final class PresenceDot extends Region {
    private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");

    public PresenceDot() {
        getStyleClass().add("presence-dot");
        setMouseTransparent(true);
    }

    public void setOnline(boolean online) {
        pseudoClassStateChanged(ONLINE, online);
    }
}
