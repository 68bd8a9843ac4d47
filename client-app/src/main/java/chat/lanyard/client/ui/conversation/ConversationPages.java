package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.ui.control.TimelinePages;
import javafx.beans.value.ObservableBooleanValue;

/** Brings the rows of a conversation to its timeline. */
record ConversationPages(TimelineViewModel conversation) implements TimelinePages {
    @Override
    public void loadOlder() {
        conversation.paging().loadOlder();
    }

    @Override
    public void loadNewer() {
        conversation.paging().loadNewer();
    }

    @Override
    public void loadNewest() {
        conversation.paging().loadNewest();
    }

    @Override
    public ObservableBooleanValue hasNewer() {
        return conversation.paging().hasNewerProperty();
    }
}
