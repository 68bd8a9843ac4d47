package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Timeline;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;

/** "12 unread messages, go to the first" over the head of the timeline, until the line before them has been in view. */
final class FirstUnreadPill extends Button {
    private final TimelineViewModel conversation;
    private final Timeline<TimelineItem> timeline;

    FirstUnreadPill(TimelineViewModel conversation, Timeline<TimelineItem> timeline) {
        this.conversation = conversation;
        this.timeline = timeline;
        setId("first-unread");
        getStyleClass().add("new-pill");
        setOnAction(event -> conversation.paging().revealUnread());
        InvalidationListener changed = property -> refresh();
        conversation.unreadAtOpeningProperty().addListener(changed);
        timeline.addViewListener(changed);
        refresh();
    }

    private void refresh() {
        long count = conversation.unreadAtOpeningProperty().get();
        if (count > 0 && isLineInView()) {
            conversation.sawFirstUnread();
            return;
        }
        setText(Texts.get("timeline.firstUnread", count));
        setVisible(count > 0);
    }

    private boolean isLineInView() {
        return conversation.items().stream()
                .filter(TimelineItem.UnreadLine.class::isInstance)
                .anyMatch(timeline::isInView);
    }
}
