package chat.lanyard.client.ui.common;

import chat.lanyard.client.ui.theme.Styles;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Asks before something that cannot be undone. FX thread only. */
public final class Questions {
    private final Window owner;
    private final Styles styles;

    public Questions(Window owner, Styles styles) {
        this.owner = owner;
        this.styles = styles;
    }

    /**
     * Waits for the answer; closing the dialog means no.
     *
     * @param yes the name of the button that does it
     */
    public boolean confirm(String title, String explanation, String yes, String no) {
        return ask(title, explanation, yes, no, "bad");
    }

    /** Asks which of two harmless ways to go; true for the first one. */
    public boolean choose(String title, String explanation, String first, String second) {
        return ask(title, explanation, first, second, "primary");
    }

    private boolean ask(String title, String explanation, String yes, String no, String style) {
        ButtonType doIt = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType leaveIt = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, explanation, leaveIt, doIt);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        DialogPane pane = alert.getDialogPane();
        // whoever presses Enter without reading keeps what there is
        ((Button) pane.lookupButton(doIt)).setDefaultButton(false);
        ((Button) pane.lookupButton(leaveIt)).setDefaultButton(true);
        pane.lookupButton(doIt).getStyleClass().add(style);
        styles.dress(pane.getScene());
        try {
            return alert.showAndWait().filter(doIt::equals).isPresent();
        } finally {
            styles.forget(pane.getScene());
        }
    }
}
