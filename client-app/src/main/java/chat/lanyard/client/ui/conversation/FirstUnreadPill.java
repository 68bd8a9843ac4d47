package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Timeline;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;

/**
 * "12 new messages, go to the first" over the head of the timeline, until the line before them has been in view. Where that line is
 * further up than what is loaded, the way there is loaded first.
 */
final class FirstUnreadPill extends Button {
    private final TimelineViewModel conversation;
    private final Timeline<TimelineItem> timeline;
    private final InvalidationListener changed = property -> refresh();
    private final InvalidationListener moved = property -> goOn();
    private boolean going;

    FirstUnreadPill(TimelineViewModel conversation, Timeline<TimelineItem> timeline) {
        this.conversation = conversation;
        this.timeline = timeline;
        setId("first-unread");
        getStyleClass().add("new-pill");
        setOnAction(event -> go());
        conversation.unreadAtOpeningProperty().addListener(changed);
        conversation.loadingOlderProperty().addListener(moved);
        conversation.items().addListener(moved);
        timeline.addViewListener(changed);
        refresh();
    }

    private Optional<TimelineItem> line() {
        return conversation.items().stream()
                .filter(TimelineItem.UnreadLine.class::isInstance)
                .findFirst();
    }

    private void refresh() {
        long count = conversation.unreadAtOpeningProperty().get();
        if (count > 0 && line().filter(timeline::isInView).isPresent()) {
            going = false;
            conversation.sawFirstUnread();
            return;
        }
        setText(Texts.get("timeline.firstUnread", count));
        setVisible(count > 0);
    }

    private void go() {
        going = true;
        goOn();
    }

    private void goOn() {
        if (!going) {
            return;
        }
        Optional<TimelineItem> line = line();
        if (line.isPresent()) {
            going = false;
            timeline.showAtTop(line.get());
            conversation.sawFirstUnread();
        } else if (conversation.hasOlderProperty().get()) {
            conversation.loadOlder();
        } else {
            going = false;
        }
    }
}
