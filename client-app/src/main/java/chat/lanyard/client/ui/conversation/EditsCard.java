package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.EarlierText;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.SelectableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What a message said before it was edited, the newest text first. */
final class EditsCard implements Panel {
    private final VBox texts = new VBox(12);
    private final ScrollPane content = new ScrollPane(texts);

    /** @param ask brings the texts, oldest first; nothing if they cannot be had */
    EditsCard(Consumer<Consumer<Optional<List<EarlierText>>>> ask) {
        texts.getStyleClass().add("side-content");
        texts.getChildren().add(Labels.styled(Texts.get("edits.loading"), "second"));
        content.setFitToWidth(true);
        content.setId("edits");
        content.setAccessibleText(Texts.get("edits.title"));
        ask.accept(this::show);
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
}
