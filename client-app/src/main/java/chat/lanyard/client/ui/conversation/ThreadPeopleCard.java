package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.Cards;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.people.PersonEvent;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Everybody who takes part in a thread; choosing somebody leads to the person. */
final class ThreadPeopleCard implements Panel {
    private final Cards cards;
    private final ListView<UserProfile> list;

    ThreadPeopleCard(List<UserProfile> people, Cards cards) {
        this.cards = cards;
        list = new ListView<>(FXCollections.observableArrayList(people));
        list.setId("thread-people-list");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("thread.peopleTitle"));
        list.setCellFactory(all -> new PersonCell());
        list.getSelectionModel().selectFirst();
        list.setOnMouseClicked(event -> open());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
    }

    private void open() {
        UserProfile chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            cards.fireEvent(new PersonEvent(PersonEvent.SHOW, chosen.id()));
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("thread.peopleTitle"));
    }

    @Override
    public Node content() {
        return list;
    }

    private static final class PersonCell extends ListCell<UserProfile> {
        private static final double MARK = 24;

        @Override
        protected void updateItem(UserProfile person, boolean empty) {
            super.updateItem(person, empty);
            boolean shown = !empty && person != null;
            setText(shown ? person.displayName() : null);
            setGraphic(shown ? new AvatarView(Avatar.of(person), MARK) : null);
        }
    }
}
