package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.TimelineRow;
import javafx.scene.layout.HBox;

/** Something that happened and is no message, in small print. */
final class NoticeRow extends TimelineRow {
    NoticeRow(String words) {
        HBox line = new HBox(Labels.styled(words));
        line.getStyleClass().add("notice");
        getChildren().add(line);
        setAccessibleText(words);
    }
}
