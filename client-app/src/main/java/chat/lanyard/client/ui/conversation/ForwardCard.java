package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ForwardViewModel;
import chat.lanyard.client.conversation.JumpTarget;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.channel.RequestProblem;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Asks which conversation or person a message is to be forwarded to: arrows choose, Enter forwards. */
final class ForwardCard implements Panel {
    private final ForwardViewModel model;
    private final Runnable done;
    private final ListView<JumpTarget> list;
    private final TextField field = new TextField();
    private final InvalidationListener found = change -> chooseFirst();
    private final VBox content;

    /** @param done called when it is forwarded */
    ForwardCard(ForwardViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        list = new ListView<>(model.targets());
        list.setId("forward-to");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("forward.list"));
        list.setPlaceholder(Labels.wrapped(Texts.get("jump.nothing"), "second"));
        list.setFocusTraversable(false);
        list.setCellFactory(all -> new JumpCell());
        list.setOnMouseClicked(event -> choose());
        field.setId("forward-field");
        field.setPromptText(Texts.get("forward.prompt"));
        field.setAccessibleText(Texts.get("forward.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        content = new VBox(8, field, new RequestProblem(model.request()), list) {
            @Override
            public void requestFocus() {
                field.requestFocus();
            }
        };
        content.getStyleClass().add("side-content");
        model.targets().addListener(found);
        chooseFirst();
    }

    private void chooseFirst() {
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        event.consume();
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void choose() {
        JumpTarget chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen, done);
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("forward.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void closed() {
        model.targets().removeListener(found);
        field.textProperty().unbindBidirectional(model.typedProperty());
        model.close();
    }
}
