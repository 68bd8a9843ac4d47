package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.control.FollowingCell;
import chat.lanyard.client.ui.control.PresentAvatar;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Somebody in the directory: picture, dot, names, status. */
final class DirectoryCell extends FollowingCell<PersonItem> {
    private static final double MARK = 36;
    private static final double EMOJI = 16;

    @Override
    protected List<? extends Observable> propertiesOf(PersonItem person) {
        return List.of(person.presenceProperty());
    }

    @Override
    protected void show(PersonItem person) {
        PresentAvatar mark = new PresentAvatar(person.avatar(), MARK);
        mark.show(person.presenceProperty().get());
        String shown = person.isSelf() ? Texts.get("rail.person.you", person.displayName()) : person.displayName();
        Label name = Labels.styled(shown, "name");
        name.setMinWidth(0);
        HBox names = new HBox(6, name);
        names.setAlignment(Pos.CENTER_LEFT);
        if (!person.statusEmoji().isEmpty()) {
            names.getChildren().add(EmojiView.of(person.statusEmoji(), EMOJI));
        }
        if (!PeopleWords.specialRole(person).isEmpty()) {
            Label role = Labels.styled(PeopleWords.specialRole(person), "small", "second", "role");
            role.setMinWidth(USE_PREF_SIZE);
            names.getChildren().add(role);
        }
        String second = person.statusText().isEmpty() ? "@" + person.profile().username() : person.statusText();
        Label words = Labels.styled(second, "small", "second");
        words.setMinWidth(0);
        VBox lines = new VBox(names, words);
        lines.setMinWidth(0);
        HBox row = new HBox(12, mark, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        setGraphic(row);
        setAccessibleText(PeopleWords.spoken(person));
    }
}
