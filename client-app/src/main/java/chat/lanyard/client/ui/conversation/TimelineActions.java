package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.conversation.SavedViewModel;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Questions;

/** Does with messages of the open conversation what a person wishes; asks again before what cannot be undone. */
record TimelineActions(TimelineViewModel conversation, Questions questions, Names names, SavedViewModel saved)
        implements MessageActions {
    @Override
    public void retry(MessageItem message) {
        conversation.retry(message);
    }

    @Override
    public void discard(MessageItem message) {
        conversation.discard(message);
    }

    @Override
    public void edit(MessageItem message) {
        conversation.edit(message);
    }

    @Override
    public void delete(MessageItem message) {
        if (questions.confirm(
                Texts.get("delete.title"),
                Texts.get("delete.question"),
                Texts.get("delete.yes"),
                Texts.get("delete.no"))) {
            conversation.delete(message);
        }
    }

    @Override
    public boolean isSaved(MessageItem message) {
        return saved.contains(message);
    }

    @Override
    public void toggleSaved(MessageItem message) {
        if (isSaved(message)) {
            conversation.unsave(message);
        } else {
            conversation.save(message);
        }
    }

    @Override
    public void react(MessageItem message, String emoji) {
        conversation.toggleReaction(message, emoji);
    }
}
