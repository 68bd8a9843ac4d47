package chat.lanyard.client.ui.common;

import chat.lanyard.client.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The warning that what is written goes over the network in the clear. */
public final class NotEncrypted {
    private NotEncrypted() {}

    /** Two words for a narrow place; the tooltip, and what a screen reader says, explain them. */
    public static Label mark() {
        Label mark = warning(Labels.styled(Texts.get("notEncrypted")));
        mark.setTooltip(new Tooltip(Texts.get("notEncrypted.about")));
        mark.setAccessibleText(explained());
        return mark;
    }

    /** The whole explanation. */
    public static Label line() {
        return warning(Labels.wrapped(explained()));
    }

    private static String explained() {
        return Texts.get("notEncrypted") + ". " + Texts.get("notEncrypted.about");
    }

    private static Label warning(Label label) {
        label.getStyleClass().addAll("not-encrypted", "small", "second");
        label.setGraphic(Icons.icon(Feather.UNLOCK));
        return label;
    }
}
