package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Labels;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A large choice: a mark, a name, and a sentence about it that wraps (which a {@link javafx.scene.control.Button} cannot do). One
 * of several can be the chosen one.
 */
public final class CardButton extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double MARK = 36;
    private final Runnable action;

    public CardButton(Node mark, String name, String about, Runnable action) {
        this.action = action;
        VBox words = new VBox(2, Labels.wrapped(name, "strong"));
        if (!about.isEmpty()) {
            words.getChildren().add(Labels.wrapped(about, "small", "second"));
        }
        setHgrow(words, Priority.ALWAYS);
        StackPane markPlace = new StackPane(mark);
        markPlace.setMinWidth(MARK);
        getChildren().addAll(markPlace, words);
        getStyleClass().addAll("card", "card-button");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(about.isEmpty() ? name : name + ". " + about);
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                fire();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    public void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            fire();
        }
    }

    private void fire() {
        requestFocus();
        action.run();
    }
}
