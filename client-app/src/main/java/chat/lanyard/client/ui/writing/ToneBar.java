package chat.lanyard.client.ui.writing;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.emoji.EmojiEntry;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.EmojiView;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Chooses the skin tone of hands and people, and says whose pictures these are. */
final class ToneBar extends HBox {
    private static final double EMOJI = 18;

    ToneBar(EmojiHabits habits, Runnable changed) {
        super(2);
        setAlignment(Pos.CENTER_LEFT);
        EmojiEntry hand = EmojiTable.get().named("hand").orElseThrow();
        ToggleGroup group = new ToggleGroup();
        for (int tone = 0; tone <= EmojiEntry.TONES; tone++) {
            getChildren().add(button(hand, tone, habits, group));
        }
        habits.toneProperty().addListener(property -> changed.run());
        Label credit = new Label(Texts.get("emoji.credit"));
        credit.getStyleClass().addAll("small", "second", "emoji-credit");
        getChildren().add(credit);
    }

    private static ToggleButton button(EmojiEntry hand, int tone, EmojiHabits habits, ToggleGroup group) {
        ToggleButton button = new ToggleButton(null, EmojiView.of(hand.inTone(tone), EMOJI));
        button.getStyleClass().add("emoji-tone");
        button.setToggleGroup(group);
        button.setSelected(habits.toneProperty().get() == tone);
        button.setAccessibleText(Texts.get("emoji.tone", tone));
        button.setOnAction(event -> habits.toneProperty().set(tone));
        return button;
    }
}
