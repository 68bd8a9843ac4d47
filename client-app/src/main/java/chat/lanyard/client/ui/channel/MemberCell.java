package chat.lanyard.client.ui.channel;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Somebody in a channel, with what takes the person out where one may do that. */
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
        if (removable.test(person)) {
            Node who = getGraphic();
            HBox.setHgrow(who, Priority.ALWAYS);
            ((Region) who).setMaxWidth(Double.MAX_VALUE);
            String name = Texts.get("members.remove", person.displayName());
            Button away = Icons.button(Feather.USER_MINUS, name, () -> remove.accept(person));
            away.setFocusTraversable(false); // Delete in the list does the same
            away.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(8, who, away);
            row.setPrefWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
