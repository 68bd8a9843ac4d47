package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.ui.common.Labels;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Name, topic and tools of the open conversation. */
final class ConversationHeader extends HBox {
    private final Label name = Labels.styled("", "title");
    private final Label topic = Labels.styled("", "second");
    private final InvalidationListener changed = property -> refresh();
    private ChannelItem channel;

    ConversationHeader(ChatViewModel model, Node tools) {
        name.setId("conversation-title");
        name.setMinWidth(USE_PREF_SIZE);
        topic.setMinWidth(0);
        getStyleClass().add("pane-head");
        getChildren().addAll(name, topic, Labels.gap(), tools);
        model.selectedChannelProperty().addListener((property, before, now) -> follow(now));
        follow(model.selectedChannelProperty().get());
    }

    private void follow(ChannelItem now) {
        if (channel != null) {
            channel.nameProperty().removeListener(changed);
            channel.topicProperty().removeListener(changed);
        }
        channel = now;
        if (channel != null) {
            channel.nameProperty().addListener(changed);
            channel.topicProperty().addListener(changed);
        }
        refresh();
    }

    private void refresh() {
        name.setText(channel == null ? "" : channel.title());
        topic.setText(channel == null ? "" : channel.topicProperty().get());
    }
}
