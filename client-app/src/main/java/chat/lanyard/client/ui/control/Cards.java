package chat.lanyard.client.ui.control;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Lies over the whole screen with one panel in its middle, until that is done or Esc is pressed. */
public final class Cards extends StackPane {
    private static final double WIDTH = 560;
    private final BorderPane card = new BorderPane();
    private final ChangeListener<Node> keepFocus = (property, before, now) -> holdFocus(now);
    private Panel shown;
    private Node focusBefore;

    public Cards() {
        setId("cards");
        getStyleClass().add("jump-scrim");
        card.getStyleClass().addAll("jump-card", "over-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        setVisible(false);
        getChildren().add(card);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /** Shows this instead of what was open. */
    public void show(Panel panel) {
        close();
        Scene scene = getScene();
        shown = panel;
        focusBefore = scene.getFocusOwner();
        card.setTop(new PanelHead(panel, this::close));
        card.setCenter(panel.content());
        setVisible(true);
        panel.content().requestFocus();
        scene.focusOwnerProperty().addListener(keepFocus);
    }

    /** The focus goes back to where it was. */
    public void close() {
        if (shown != null) {
            Panel before = shown;
            shown = null;
            getScene().focusOwnerProperty().removeListener(keepFocus);
            setVisible(false);
            card.setTop(null);
            card.setCenter(null);
            before.closed();
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    /** Whether this one is open. */
    public boolean isShown(Panel panel) {
        return shown == panel;
    }

    public boolean isOpen() {
        return shown != null;
    }

    /** Nothing beneath takes the focus meanwhile. */
    private void holdFocus(Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == this) {
                return;
            }
        }
        if (owner != null && shown != null) {
            shown.content().requestFocus();
        }
    }
}
