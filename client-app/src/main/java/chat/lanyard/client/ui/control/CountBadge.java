package chat.lanyard.client.ui.control;

import java.text.NumberFormat;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** The number of unread messages in a row; takes no room at zero, and shows at most 99+. */
public final class CountBadge extends Label {
    private static final PseudoClass MENTION = PseudoClass.getPseudoClass("mention");
    private static final int MOST = 99;

    public CountBadge() {
        getStyleClass().add("count-badge");
        setMinWidth(USE_PREF_SIZE);
        show(0, 0);
    }

    /** Mentions win over other unread messages. */
    public void show(int unread, int mentions) {
        pseudoClassStateChanged(MENTION, mentions > 0);
        setText(mentions > 0 ? "@" + number(mentions) : number(unread));
        setVisible(unread > 0 || mentions > 0);
        setManaged(isVisible());
    }

    private static String number(int count) {
        return count > MOST
                ? NumberFormat.getIntegerInstance().format(MOST) + "+"
                : NumberFormat.getIntegerInstance().format(count);
    }
}
