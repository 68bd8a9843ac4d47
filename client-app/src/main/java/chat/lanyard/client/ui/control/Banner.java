package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Icons;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** A strip that says what is going on, in words, with one button for the next step. Takes no room while hidden. */
public final class Banner extends HBox {
    private final Text title = new Text();
    private final Text detail = new Text();
    private final Button action = new Button();

    public Banner(String actionText, Runnable onAction) {
        title.getStyleClass().add("strong");
        TextFlow words = new TextFlow(title, detail);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        action.getStyleClass().add("plain");
        action.setMinWidth(USE_PREF_SIZE);
        action.setText(actionText);
        action.setOnAction(event -> onAction.run());
        action.managedProperty().bind(action.visibleProperty());
        getStyleClass().add("banner");
        setFillHeight(false);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(Icons.icon(Feather.REFRESH_CW), words, action);
        hide();
    }

    /** Appears with these words, or changes them. */
    public void show(String titleText, String detailText, boolean withAction) {
        title.setText(titleText + "  ");
        detail.setText(detailText);
        action.setVisible(withAction);
        setAccessibleText(titleText + " " + detailText);
        setShown(true);
    }

    public void hide() {
        setShown(false);
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
