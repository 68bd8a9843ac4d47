package chat.lanyard.client.ui.control;

import java.util.function.Predicate;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text area as high as its text, between one line and a limit; beyond it scrolls. Tab leaves it. */
final class GrowingTextArea extends TextArea {
    private static final double PADDING = 18;
    private static final int LONG_CHARACTERS = 4_000;
    private static final int LONG_LINES = 100;
    private final double mostHeight;
    private Predicate<String> longPaste = pasted -> false;
    private Node text;

    GrowingTextArea(double mostHeight) {
        this.mostHeight = mostHeight;
        setWrapText(true);
        setPrefRowCount(1);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWithTab);
    }

    /** Enter runs this, Shift+Enter makes a new line. */
    void setOnEnter(Runnable action) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (event.isShiftDown()) {
                    replaceSelection("\n");
                } else {
                    action.run();
                }
            }
        });
    }

    /** @param taker is offered what is too long to be pasted; false if it is to be pasted all the same */
    void setOnLongPaste(Predicate<String> taker) {
        longPaste = taker;
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null || !isLong(pasted) || !longPaste.test(pasted)) {
            super.paste();
        }
    }

    private static boolean isLong(String pasted) {
        return pasted.length() > LONG_CHARACTERS
                || pasted.lines().skip(LONG_LINES).findAny().isPresent();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (text == null) {
            text = paragraph();
            text.layoutBoundsProperty().addListener(bounds -> fit());
            fit();
        }
    }

    /** The node that the skin draws the text with; the prompt looks the same but hangs elsewhere. */
    private Node paragraph() {
        return lookupAll(".text").stream()
                .filter(node -> node.getParent() instanceof Group)
                .findFirst()
                .orElseThrow();
    }

    private void fit() {
        setPrefHeight(Math.min(mostHeight, Math.ceil(text.getLayoutBounds().getHeight()) + PADDING));
    }

    /** The skin moves the focus with Ctrl+Tab only, because Tab would be text. */
    private void leaveWithTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isShiftDown()) {
            event.consume();
            fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, true, false, false));
        }
    }
}
