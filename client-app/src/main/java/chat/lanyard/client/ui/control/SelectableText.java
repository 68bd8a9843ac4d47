package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Copying;
import java.text.BreakIterator;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Wrapped text that is selected with the mouse and copied with the keyboard, but never stops the Tab key. A double click takes a
 * word, a triple click all; the selection goes when the focus goes.
 */
public final class SelectableText extends TextFlow {
    private final Text text;
    private final Path highlight = new Path();
    private int anchor;
    private int caret;

    public SelectableText(String content) {
        text = new Text(content);
        text.getStyleClass().add("text");
        highlight.getStyleClass().add("text-selection");
        highlight.setManaged(false);
        highlight.setMouseTransparent(true);
        highlight.setStroke(null);
        getStyleClass().add("selectable-text");
        getChildren().addAll(highlight, text);
        setCursor(Cursor.TEXT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(content);
        setMinWidth(0);
        listen();
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                select(caret, caret);
            }
        });
        widthProperty().addListener(width -> showSelection());
    }

    /** Selects the characters from one index to another, in either order. */
    public void select(int from, int to) {
        anchor = from;
        caret = to;
        showSelection();
    }

    /** What is selected now; empty when nothing is. */
    public String selectedText() {
        return text.getText().substring(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        int index = indexAt(event);
        if (event.getClickCount() == 2) {
            selectWord(index);
        } else if (event.getClickCount() > 2) {
            select(0, text.getText().length());
        } else {
            select(event.isShiftDown() ? anchor : index, index);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            select(anchor, indexAt(event));
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            select(0, text.getText().length());
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && anchor != caret) {
            Copying.copy(selectedText());
            event.consume();
        }
    }

    private int indexAt(MouseEvent event) {
        int index = hitTest(new Point2D(event.getX(), event.getY())).getInsertionIndex();
        return Math.max(0, Math.min(text.getText().length(), index));
    }

    private void selectWord(int index) {
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(text.getText());
        int end = index < text.getText().length()
                ? words.following(index)
                : text.getText().length();
        select(words.preceding(end), end);
    }

    private void showSelection() {
        highlight.getElements().setAll(rangeShape(Math.min(anchor, caret), Math.max(anchor, caret)));
    }
}
