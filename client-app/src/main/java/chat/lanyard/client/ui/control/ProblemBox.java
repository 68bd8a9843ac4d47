package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Icons;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Says in place what went wrong and what to do; takes no room while there is nothing to say. */
public final class ProblemBox extends HBox {
    private final Label words = new Label();

    public ProblemBox() {
        words.setWrapText(true);
        words.setId("problem");
        getStyleClass().add("problem");
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(Icons.icon(Feather.ALERT_CIRCLE), words);
        show("");
    }

    /** Shows these words; none hides the box. */
    public void show(String problem) {
        words.setText(problem);
        setAccessibleText(problem);
        setVisible(!problem.isEmpty());
    }
}
