package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.TimelineRow;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A rule across the timeline with words in it: a new day, or where the unread messages begin. */
final class LineRow extends TimelineRow {
    private final Label label;

    LineRow(String words, String style) {
        label = Labels.styled(words);
        label.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(rule(), label, rule());
        line.getStyleClass().addAll("line-row", style);
        getChildren().add(line);
        setAccessibleText(words);
    }

    /** What stands between the lines. */
    Label words() {
        return label;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        HBox.setHgrow(rule, Priority.ALWAYS);
        return rule;
    }
}
