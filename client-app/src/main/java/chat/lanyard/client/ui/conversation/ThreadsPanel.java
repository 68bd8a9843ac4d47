package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.ThreadItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The threads that the person takes part in, those with something unread first; choosing one opens it. */
final class ThreadsPanel implements Panel {
    private final ChatViewModel model;
    private final ListView<ThreadItem> list;

    ThreadsPanel(ChatViewModel model) {
        this.model = model;
        list = new ListView<>(model.threads().items());
        list.setId("threads");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("threads.title"));
        list.setPlaceholder(placeholder());
        list.setCellFactory(all -> ExcerptCell.of(thread -> ExcerptCell.thread(thread, nameOf(thread))));
        list.setOnMouseClicked(event -> open());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
    }

    private Label placeholder() {
        Label words = Labels.wrapped("", "second");
        words.textProperty()
                .bind(model.threads()
                        .fetchedProperty()
                        .map(known -> known ? Texts.get("threads.none") : Texts.get("threads.unknown")));
        return words;
    }

    private String nameOf(ThreadItem thread) {
        return model.channels().stream()
                .filter(channel -> channel.id().equals(thread.channel()))
                .map(ChannelCell::titleOf)
                .findFirst()
                .orElse("");
    }

    private void open() {
        ThreadItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.navigation().openThread(chosen.channel(), chosen.root());
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("threads.title"));
    }

    @Override
    public Node content() {
        return list;
    }

    @Override
    public boolean belongsToConversation() {
        return false;
    }
}
