package chat.lanyard.client.ui.writing;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.WritingBox;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.kordamp.ikonli.feather.Feather;

/** Gives a place to write its buttons for emojis, names and code, and names that complete themselves. */
public final class WritingTools {
    private static final String FENCE = "```";

    private WritingTools() {}

    public static void equip(WritingBox box, ChatViewModel model) {
        EmojiHabits habits = model.emojiHabits();
        TextArea field = box.field();
        CompletionPopup.attach(box, model.completion(), suggestion -> {
            if (suggestion.emoji() != null) {
                habits.took(suggestion.emoji());
            }
        });
        Button emoji = Icons.button(Feather.SMILE, Texts.get("composer.emoji"), () -> {});
        emoji.setId(field.getId() + "-emoji");
        emoji.setOnAction(event -> EmojiPicker.open(emoji, habits, taken -> {
            field.requestFocus();
            field.replaceSelection(taken);
        }));
        Button mention = Icons.button(Feather.AT_SIGN, Texts.get("composer.mention"), () -> begin(field, "@"));
        Button code = Icons.button(Feather.CODE, Texts.get("composer.code"), () -> code(field));
        box.addTools(emoji, mention, code);
    }

    /** A name begins behind a space. */
    private static void begin(TextArea field, String sign) {
        field.requestFocus();
        int caret = field.getCaretPosition();
        boolean apart = caret == 0 || Character.isWhitespace(field.getText().charAt(caret - 1));
        field.replaceSelection(apart ? sign : " " + sign);
    }

    /** Makes code of what is selected: a block if it has several lines. */
    private static void code(TextArea field) {
        field.requestFocus();
        String selected = field.getSelectedText();
        boolean block = selected.indexOf('\n') >= 0;
        String before = block ? FENCE + "\n" : "`";
        String after = block ? "\n" + FENCE : "`";
        int start = field.getSelection().getStart() + before.length();
        field.replaceSelection(before + selected + after);
        field.selectRange(start, start + selected.length());
    }
}
