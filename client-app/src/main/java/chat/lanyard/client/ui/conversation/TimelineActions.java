package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageRights;
import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.attachment.FileActions;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.writing.EmojiPicker;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;

/** Does with messages of the open conversation what a person wishes; asks again before what cannot be undone. */
record TimelineActions(FurtherActions further, Optional<FileActions> files) implements MessageActions {
    private ChatViewModel model() {
        return further.model();
    }

    private TimelineViewModel conversation() {
        return further.writing();
    }

    private Questions questions() {
        return further.places().questions();
    }

    @Override
    public Names names() {
        return model().names();
    }

    @Override
    public MessageRights rights(MessageItem message) {
        return new MessageRights(
                model().channelModels().rights(conversation().place().channel()), message);
    }

    @Override
    public void retry(MessageItem message) {
        conversation().retry(message);
    }

    @Override
    public void discard(MessageItem message) {
        conversation().discard(message);
    }

    @Override
    public void edit(MessageItem message) {
        conversation().edit(message);
    }

    @Override
    public void delete(MessageItem message) {
        if (questions()
                .confirm(
                        Texts.get("delete.title"),
                        message.isOwn() ? Texts.get("delete.question") : Texts.get("delete.questionOther"),
                        Texts.get("delete.yes"),
                        Texts.get("delete.no"))) {
            conversation().changes().delete(message);
        }
    }

    @Override
    public boolean isSaved(MessageItem message) {
        return model().saved().contains(message);
    }

    @Override
    public void toggleSaved(MessageItem message) {
        if (isSaved(message)) {
            conversation().changes().unsave(message);
        } else {
            conversation().changes().save(message);
        }
    }

    @Override
    public void react(MessageItem message, String emoji) {
        if (rights(message).mayReact()) {
            conversation().changes().toggleReaction(message, emoji);
        }
    }

    /** The menu that asked for it closes first. */
    @Override
    public void chooseReaction(MessageItem message, Node over) {
        Platform.runLater(() -> EmojiPicker.open(
                over, model().emojiHabits(), emoji -> conversation().changes().toggleReaction(message, emoji)));
    }
}
