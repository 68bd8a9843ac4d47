package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Everybody whom one may see, and a field that finds some of them by a part of a name. */
public final class Directory implements Panel {
    private static final Duration TYPED = Duration.millis(300);

    private final FilteredList<PersonItem> found;
    private final ListView<PersonItem> list;
    private final TextField query = new TextField();
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final VBox content;

    public Directory(PeopleViewModel people) {
        found = new FilteredList<>(people.items());
        list = new ListView<>(found);
        list.setId("directory");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("directory.title"));
        list.setPlaceholder(Labels.wrapped(Texts.get("directory.nobody"), "second"));
        list.setCellFactory(all -> new DirectoryCell());
        list.setOnMouseClicked(event -> open());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        query.setId("directory-query");
        query.setPromptText(Texts.get("directory.prompt"));
        query.setAccessibleText(Texts.get("directory.prompt"));
        query.textProperty().addListener((property, before, now) -> filter(now));
        query.setOnAction(event -> openFirst());
        typed.setOnFinished(event -> people.find(query.getText().strip()));
        content = new Content();
    }

    private final class Content extends VBox {
        Content() {
            super(8, query, list);
            getStyleClass().add("directory");
            VBox.setVgrow(list, Priority.ALWAYS);
        }

        @Override
        public void requestFocus() {
            query.requestFocus();
        }
    }

    private void filter(String text) {
        Folded part = Folded.of(text);
        found.setPredicate(person -> part.isEmpty() || person.match(part) != NameMatch.NONE);
        if (!part.isEmpty() && text.length() <= 64) {
            typed.playFromStart();
        }
    }

    private void openFirst() {
        if (!found.isEmpty()) {
            list.getSelectionModel().select(0);
            open();
        }
    }

    private void open() {
        PersonItem person = list.getSelectionModel().getSelectedItem();
        if (person != null) {
            list.fireEvent(new PersonEvent(PersonEvent.SHOW, person.profile().id()));
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("directory.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean belongsToConversation() {
        return false;
    }

    @Override
    public void closed() {
        typed.stop();
    }
}
