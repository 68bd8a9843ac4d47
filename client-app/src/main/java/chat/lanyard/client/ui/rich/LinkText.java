package chat.lanyard.client.ui.rich;

import chat.lanyard.client.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;

/** Makes a piece of text lead somewhere: by a click that selects nothing, and by Enter once Tab has come to it. */
final class LinkText {
    private static final Duration SOON = Duration.millis(300);

    private LinkText() {}

    /** @param says where it leads, or {@code null} if its words say so already */
    static void lead(Text text, LinkEvent way, String says) {
        text.setCursor(Cursor.HAND);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(says == null ? text.getText() : Texts.get("link.spoken", text.getText(), says));
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                text.fireEvent(way);
                event.consume();
            }
        });
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                text.fireEvent(way);
                event.consume();
            }
        });
        if (says != null) {
            Tooltip tip = new Tooltip(says);
            tip.setShowDelay(SOON);
            Tooltip.install(text, tip);
        }
    }
}
