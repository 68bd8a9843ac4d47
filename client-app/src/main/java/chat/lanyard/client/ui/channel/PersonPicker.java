package chat.lanyard.client.ui.channel;

import chat.lanyard.client.conversation.PersonSearch;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Completes a name: people are found while one types, arrows choose, Enter takes. */
final class PersonPicker extends VBox {
    private static final double ROW = 36;
    private final TextField field = new TextField();
    private final ListView<PersonItem> found;
    private final Consumer<PersonItem> chosen;

    /** @param id of the field; the list has it with {@code -found} behind it */
    PersonPicker(String id, String prompt, PersonSearch search, Consumer<PersonItem> chosen) {
        super(8);
        this.chosen = chosen;
        found = new ListView<>(search.found());
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().bindBidirectional(search.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        found.setId(id + "-found");
        found.getStyleClass().add("plain-list");
        found.setAccessibleText(Texts.get("people.found"));
        found.setFixedCellSize(ROW);
        found.setFocusTraversable(false);
        found.setPlaceholder(new Label(Texts.get("people.nobody")));
        found.setCellFactory(list -> new PersonCell());
        found.setOnMouseClicked(event -> take());
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(field, found);
    }

    ListView<PersonItem> found() {
        return found;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
            takeFirst();
        } else if (event.getCode() == KeyCode.ENTER
                && !found.getSelectionModel().isEmpty()) {
            take();
        } else {
            return;
        }
        event.consume();
    }

    private void takeFirst() {
        if (found.getSelectionModel().isEmpty()) {
            found.getSelectionModel().selectFirst();
        }
        take();
    }

    private void take() {
        PersonItem person = found.getSelectionModel().getSelectedItem();
        if (person != null) {
            found.getSelectionModel().clearSelection();
            chosen.accept(person);
        }
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        field.end();
    }
}
