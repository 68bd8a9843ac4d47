package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Timeline;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;

/** "3 new messages" over the foot of the timeline while the reader is further up, or the way back from far up. */
final class NewMessagesPill extends Button {
    private final TimelineViewModel conversation;
    private final Timeline<TimelineItem> timeline;

    NewMessagesPill(TimelineViewModel conversation, Timeline<TimelineItem> timeline) {
        this.conversation = conversation;
        this.timeline = timeline;
        setId("new-messages");
        getStyleClass().add("new-pill");
        setOnAction(event -> timeline.showNewest());
        InvalidationListener changed = property -> refresh();
        conversation.unreadBelowProperty().addListener(changed);
        conversation.paging().hasNewerProperty().addListener(changed);
        timeline.atBottomProperty().addListener(changed);
        refresh();
    }

    private void refresh() {
        int count = conversation.unreadBelowProperty().get();
        boolean far = conversation.paging().hasNewerProperty().get();
        setText(count > 0 ? Texts.get("timeline.newMessages", count) : Texts.get("timeline.toNewest"));
        setVisible((count > 0 || far) && !timeline.atBottomProperty().get());
    }
}
