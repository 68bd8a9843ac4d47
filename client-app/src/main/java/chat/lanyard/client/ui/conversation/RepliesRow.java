package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.TimelineRow;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;

/** How many replies follow in a thread. */
final class RepliesRow extends TimelineRow {
    private final MessageItem root;
    private final InvalidationListener changed = property -> refresh();
    private final Label words;

    RepliesRow(MessageItem root) {
        this.root = root;
        LineRow line = new LineRow("", "day-line");
        words = line.words();
        getChildren().add(line);
        root.contentProperty().addListener(changed);
        refresh();
    }

    private void refresh() {
        words.setText(
                Texts.get("thread.replies", root.content().standing().replies().count()));
        setAccessibleText(words.getText());
    }

    @Override
    public void dispose() {
        root.contentProperty().removeListener(changed);
    }
}
