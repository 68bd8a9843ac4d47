package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.ui.common.Shown;
import chat.lanyard.client.ui.control.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** Tells that the newest message was seen: when it is in view, nothing hides the timeline, and the window has the focus. */
final class ReadMarker {
    private final TimelineViewModel conversation;
    private final Timeline<TimelineItem> timeline;
    private final ObservableValue<Boolean> shown;
    private final InvalidationListener changed = property -> markIfSeen();
    private final ListChangeListener<TimelineItem> itemsChanged = change -> markIfSeen();

    ReadMarker(TimelineViewModel conversation, Timeline<TimelineItem> timeline) {
        this.conversation = conversation;
        this.timeline = timeline;
        this.shown = Shown.inFocusedWindow(timeline);
        shown.addListener(changed);
        timeline.atBottomProperty().addListener(changed);
        conversation.items().addListener(itemsChanged);
        // counted after the rows were added, so what is seen at once is counted too
        conversation.unreadBelowProperty().addListener(changed);
    }

    void dispose() {
        shown.removeListener(changed);
        timeline.atBottomProperty().removeListener(changed);
        conversation.items().removeListener(itemsChanged);
        conversation.unreadBelowProperty().removeListener(changed);
    }

    private void markIfSeen() {
        if (shown.getValue() && timeline.atBottomProperty().get()) {
            conversation.markRead();
        }
    }
}
