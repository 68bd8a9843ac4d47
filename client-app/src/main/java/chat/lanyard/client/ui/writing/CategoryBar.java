package chat.lanyard.client.ui.writing;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.emoji.EmojiCategory;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.EmojiView;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Those taken last, and the categories. */
final class CategoryBar extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double EMOJI = 18;

    private final EmojiHabits habits;
    private final Consumer<List<String>> show;
    private int selected;

    CategoryBar(EmojiHabits habits, Consumer<List<String>> show) {
        this.habits = habits;
        this.show = show;
        getStyleClass().add("emoji-categories");
        getChildren().add(button(Icons.icon(Feather.CLOCK), Texts.get("emoji.recent"), 0));
        for (EmojiCategory category : EmojiCategory.values()) {
            getChildren().add(button(EmojiView.of(sign(category), EMOJI), name(category), category.ordinal() + 1));
        }
    }

    private Button button(Node picture, String name, int index) {
        Button button = new Button(null, picture);
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> select(index));
        return button;
    }

    void showFirst() {
        select(0);
    }

    /** Shows the category that was shown before something was looked for. */
    void showAgain() {
        select(selected);
    }

    void move(int step) {
        select(Math.floorMod(selected + step, getChildren().size()));
    }

    private void select(int index) {
        getChildren().get(selected).pseudoClassStateChanged(SELECTED, false);
        selected = index;
        getChildren().get(selected).pseudoClassStateChanged(SELECTED, true);
        show.accept(index == 0 ? habits.recentProperty().get() : emojis(EmojiCategory.values()[index - 1]));
    }

    private List<String> emojis(EmojiCategory category) {
        return EmojiTable.get().entries().stream()
                .filter(entry -> entry.category() == category)
                .map(habits::written)
                .toList();
    }

    private static String sign(EmojiCategory category) {
        return switch (category) {
            case SMILEYS -> "😀";
            case PEOPLE -> "👋";
            case NATURE -> "🐻";
            case FOOD -> "🍔";
            case TRAVEL -> "✈️";
            case ACTIVITIES -> "⚽";
            case OBJECTS -> "💡";
            case SYMBOLS -> "🔣";
            case FLAGS -> "🏁";
        };
    }

    private static String name(EmojiCategory category) {
        return switch (category) {
            case SMILEYS -> Texts.get("emoji.smileys");
            case PEOPLE -> Texts.get("emoji.people");
            case NATURE -> Texts.get("emoji.nature");
            case FOOD -> Texts.get("emoji.food");
            case TRAVEL -> Texts.get("emoji.travel");
            case ACTIVITIES -> Texts.get("emoji.activities");
            case OBJECTS -> Texts.get("emoji.objects");
            case SYMBOLS -> Texts.get("emoji.symbols");
            case FLAGS -> Texts.get("emoji.flags");
        };
    }
}
