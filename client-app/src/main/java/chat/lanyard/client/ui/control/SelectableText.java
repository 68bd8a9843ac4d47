package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Copying;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
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
    private final List<Node> parts;
    private final String content;
    private final Path highlight = new Path();
    private final List<TextMark> marks = new ArrayList<>();
    private int anchor;
    private int caret;

    public SelectableText(String content) {
        this(List.of(text(content)));
    }

    /** @param parts texts and emojis, in the order of reading */
    public SelectableText(List<Node> parts) {
        this.parts = List.copyOf(parts);
        content = textBetween(0, Integer.MAX_VALUE);
        highlight.getStyleClass().add("text-selection");
        highlight.setManaged(false);
        highlight.setMouseTransparent(true);
        highlight.setStroke(null);
        getStyleClass().add("selectable-text");
        getChildren().add(highlight);
        getChildren().addAll(parts);
        setCursor(Cursor.TEXT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(content);
        setMinWidth(0);
        listen();
    }

    private static Text text(String content) {
        Text text = new Text(content);
        text.getStyleClass().add("text");
        return text;
    }

    /**
     * Draws something behind a part of the text, line by line, which changes nothing in how it is laid out.
     *
     * @param from index of a character; an emoji counts as one
     */
    public Node mark(int from, int to, String style) {
        TextMark mark = new TextMark(from, to, style);
        marks.add(mark);
        getChildren().add(0, mark);
        return mark;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.forEach(mark -> mark.follow(this));
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
        return textBetween(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    /** How many places its caret can be at, the last aside. */
    private int length() {
        return parts.stream().mapToInt(SelectableText::length).sum();
    }

    private static int length(Node part) {
        return part instanceof Text text ? text.getText().length() : 1;
    }

    private String textBetween(int from, int to) {
        StringBuilder found = new StringBuilder();
        int start = 0;
        for (Node part : parts) {
            int end = start + length(part);
            if (part instanceof EmojiView emoji && from <= start && start < to) {
                found.append(emoji.characters());
            } else if (part instanceof Text text && from < end && start < to) {
                found.append(text.getText(), Math.max(from, start) - start, Math.min(to, end) - start);
            }
            start = end;
        }
        return found.toString();
    }

    /** As it is laid out: one character for each emoji. */
    private String laidOut() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part instanceof Text words ? words.getText() : "\uFFFC"));
        return text.toString();
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
            select(0, length());
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
            select(0, length());
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && anchor != caret) {
            Copying.copy(selectedText());
            event.consume();
        }
    }

    private int indexAt(MouseEvent event) {
        int index = hitTest(new Point2D(event.getX(), event.getY())).getInsertionIndex();
        return Math.max(0, Math.min(length(), index));
    }

    private void selectWord(int index) {
        String text = laidOut();
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(text);
        int end = index < text.length() ? words.following(index) : text.length();
        select(words.preceding(end), end);
    }

    private void showSelection() {
        highlight.getElements().setAll(rangeShape(Math.min(anchor, caret), Math.max(anchor, caret)));
    }
}
