package chat.lanyard.client.ui.control;

import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.ui.common.UiThread;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

/** An emoji in colour, on every system. Has its size from the start, also before the pictures are read. */
public final class EmojiView extends ImageView {
    private final String characters;

    private EmojiView(String characters, int picture, double size) {
        this.characters = characters;
        setFitWidth(size);
        setFitHeight(size);
        setSmooth(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(characters);
        getStyleClass().add("emoji");
        if (EmojiSheet.isRead()) {
            EmojiSheet.whenRead(sheet -> setImage(sheet.picture(picture)));
        } else {
            EmojiSheet.whenRead(sheet -> new UiThread().execute(() -> setImage(sheet.picture(picture))));
        }
    }

    /** The picture of an emoji, or its characters if there is none. */
    public static Node of(String emoji, double size) {
        int picture = EmojiTable.get().picture(emoji).orElse(-1);
        if (picture < 0) {
            Text text = new Text(emoji);
            text.getStyleClass().add("text");
            return text;
        }
        return new EmojiView(emoji, picture, size);
    }

    /** What a text says in its place. */
    public String characters() {
        return characters;
    }

    /** Where it sits in a line of text: as low as letters do. */
    @Override
    public double getBaselineOffset() {
        return getFitHeight() * 0.8;
    }
}
