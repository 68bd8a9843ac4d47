package chat.lanyard.client.ui.control;

import chat.lanyard.protocol.value.Presence;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A dot that is green, amber, red or grey, as somebody is there, away, not to be disturbed or not there. */
public final class PresenceDot extends Region {
    public PresenceDot() {
        getStyleClass().add("presence-dot");
        setMouseTransparent(true);
    }

    public void show(Presence presence) {
        for (Presence each : Presence.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == presence);
        }
    }
}
