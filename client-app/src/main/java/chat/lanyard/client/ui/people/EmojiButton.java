package chat.lanyard.client.ui.people;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.writing.EmojiPicker;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** Shows the emoji of a status and lets one choose another; Delete takes it away. */
final class EmojiButton extends Button {
    private static final double EMOJI = 20;
    private final StringProperty emoji = new SimpleStringProperty("");

    EmojiButton(EmojiHabits habits) {
        setId("status-emoji");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.get("status.emojiHint")));
        setOnAction(event -> EmojiPicker.open(this, habits, emoji::set));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                emoji.set("");
            }
        });
        emoji.addListener(changed -> show());
        show();
    }

    /** Empty for none. */
    StringProperty emojiProperty() {
        return emoji;
    }

    private void show() {
        boolean none = emoji.get().isEmpty();
        setGraphic(none ? Icons.icon(Feather.SMILE) : EmojiView.of(emoji.get(), EMOJI));
        String name = Texts.get("status.emoji");
        setAccessibleText(
                none ? name : Texts.get("people.spoken", name, EmojiTable.get().wordsOf(emoji.get())));
    }
}
