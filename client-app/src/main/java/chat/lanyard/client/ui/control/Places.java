package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Dialogs;
import chat.lanyard.client.ui.common.Questions;

/**
 * Where the parts of the main screen open what they have to show.
 *
 * @param panels at the right of the conversation
 * @param cards over everything
 * @param dialogs in windows of their own
 */
public record Places(SidePanels panels, Cards cards, Dialogs dialogs) {
    public Places(Dialogs dialogs) {
        this(new SidePanels(), new Cards(), dialogs);
    }

    /** Asks before something that cannot be undone. */
    public Questions questions() {
        return dialogs.questions();
    }
}
