package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Questions;

/**
 * Where the parts of the main screen open what they have to show.
 *
 * @param panels at the right of the conversation
 * @param cards over everything
 * @param questions asks before something that cannot be undone
 */
public record Places(SidePanels panels, Cards cards, Questions questions) {
    public Places(Questions questions) {
        this(new SidePanels(), new Cards(), questions);
    }
}
