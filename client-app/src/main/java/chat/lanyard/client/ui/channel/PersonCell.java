package chat.lanyard.client.ui.channel;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.FollowingCell;
import chat.lanyard.client.ui.control.PresentAvatar;
import chat.lanyard.client.ui.people.PeopleWords;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Somebody on the server: mark, dot, name. */
class PersonCell extends FollowingCell<PersonItem> {
    private static final double MARK = 24;

    @Override
    protected List<? extends Observable> propertiesOf(PersonItem person) {
        return List.of(person.presenceProperty());
    }

    @Override
    protected void show(PersonItem person) {
        String shown = person.isSelf() ? Texts.get("rail.person.you", person.displayName()) : person.displayName();
        Label name = Labels.styled(shown, "name");
        name.setMinWidth(0);
        PresentAvatar mark = new PresentAvatar(person.avatar(), MARK);
        mark.show(person.presenceProperty().get());
        HBox row = new HBox(8, mark, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        setGraphic(row);
        setAccessibleText(PeopleWords.spoken(person));
    }
}
