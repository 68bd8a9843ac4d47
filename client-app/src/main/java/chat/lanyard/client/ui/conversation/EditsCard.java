package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.EarlierText;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageTools;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.SelectableText;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What a message said before it was edited, the newest text first. */
final class EditsCard implements Panel {
    private final MessageTools tools;
    private final ChangeListener<Set<MessageId>> erased;
    private final VBox texts = new VBox(12);
    private final ScrollPane content = new ScrollPane(texts);

    EditsCard(MessageTools tools, ChannelId channel, MessageItem message) {
        this.tools = tools;
        erased = (property, before, deleted) -> {
            if (deleted.contains(message.id())) {
                show(Optional.empty());
            }
        };
        texts.getStyleClass().add("side-content");
        texts.getChildren().add(Labels.styled(Texts.get("edits.loading"), "second"));
        content.setFitToWidth(true);
        content.setId("edits");
        content.setAccessibleText(Texts.get("edits.title"));
        tools.erasedProperty().addListener(erased);
        tools.edits(channel, message, this::show);
    }

    private void show(Optional<List<EarlierText>> found) {
        texts.getChildren().clear();
        List<EarlierText> newestFirst = new ArrayList<>();
        found.ifPresent(all -> all.forEach(text -> newestFirst.add(0, text)));
        newestFirst.forEach(text -> texts.getChildren()
                .add(new VBox(
                        2,
                        Labels.styled(Times.moment(text.at()), "small", "second"),
                        new SelectableText(text.text()))));
        if (newestFirst.isEmpty()) {
            texts.getChildren().add(Labels.wrapped(Texts.get("edits.failed"), "second"));
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("edits.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void closed() {
        tools.erasedProperty().removeListener(erased);
    }
}
