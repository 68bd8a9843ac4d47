package chat.lanyard.client.ui.channel;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.people.PeopleWords;
import chat.lanyard.client.ui.people.PersonEvent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Somebody in a channel and what they are here, with what takes the person out where one may do that. */
final class MemberCell extends PersonCell {
    private final Predicate<PersonItem> removable;
    private final Consumer<PersonItem> remove;

    MemberCell(Predicate<PersonItem> removable, Consumer<PersonItem> remove) {
        this.removable = removable;
        this.remove = remove;
    }

    @Override
    protected void show(PersonItem person) {
        super.show(person);
        Node who = getGraphic();
        PersonEvent.leadTo(person.profile().id(), who);
        HBox.setHgrow(who, Priority.ALWAYS);
        ((Region) who).setMaxWidth(Double.MAX_VALUE);
        Label role = Labels.styled(PeopleWords.specialRole(person), "small", "second", "role");
        role.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, who, role);
        row.setPrefWidth(0);
        row.setAlignment(Pos.CENTER_LEFT);
        if (removable.test(person)) {
            row.getChildren().add(away(person));
        }
        setGraphic(row);
    }

    private Button away(PersonItem person) {
        String name = Texts.get("members.remove", person.displayName());
        Button away = Icons.button(Feather.USER_MINUS, name, () -> remove.accept(person));
        away.setFocusTraversable(false); // Delete in the list does the same
        away.setMinWidth(USE_PREF_SIZE);
        return away;
    }
}
