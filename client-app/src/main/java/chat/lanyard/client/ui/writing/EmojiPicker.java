package chat.lanyard.client.ui.writing;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.text.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * All emojis to choose from: those taken last, by category, or by name. Arrows go from one to the next, Enter takes it, Page Up and
 * Page Down change the category, Esc closes.
 */
public final class EmojiPicker {
    private static final int FOUND = 180;

    private final EmojiHabits habits;
    private final Consumer<String> pick;
    private final TextField search = new TextField();
    private final Label name = new Label();
    private final EmojiGrid grid;
    private final CategoryBar categories;
    private final Bubble bubble;

    private EmojiPicker(EmojiHabits habits, Consumer<String> pick) {
        this.habits = habits;
        this.pick = pick;
        grid = new EmojiGrid(this::take, this::describe);
        categories = new CategoryBar(habits, grid::show);
        search.setId("emoji-search");
        search.setPromptText(Texts.get("emoji.search"));
        search.setAccessibleText(Texts.get("emoji.search"));
        search.textProperty().addListener((property, before, typed) -> find(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        name.getStyleClass().addAll("small", "second");
        name.setMaxWidth(Double.MAX_VALUE);
        VBox content = new VBox(8, search, categories, grid, name, new ToneBar(habits, categories::showAgain));
        content.getStyleClass().add("emoji-picker");
        bubble = new Bubble(content);
    }

    /**
     * Opens it over a button.
     *
     * @param pick takes the emoji that was chosen; the picker is closed then
     */
    public static void open(Node over, EmojiHabits habits, Consumer<String> pick) {
        EmojiPicker picker = new EmojiPicker(habits, pick);
        picker.categories.showFirst();
        picker.bubble.showAbove(over);
        picker.search.requestFocus();
    }

    private void find(String typed) {
        if (typed.isBlank()) {
            categories.showAgain();
        } else {
            grid.show(EmojiTable.get().search(typed, FOUND).stream()
                    .map(habits::written)
                    .toList());
        }
    }

    private void describe(String emoji) {
        String words =
                emoji == null ? Texts.get("emoji.none") : EmojiTable.get().wordsOf(emoji);
        name.setText(words);
        search.setAccessibleHelp(words);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> grid.move(-EmojiGrid.COLUMNS);
            case DOWN -> grid.move(EmojiGrid.COLUMNS);
            case LEFT -> grid.move(-1);
            case RIGHT -> grid.move(1);
            case PAGE_UP -> categories.move(-1);
            case PAGE_DOWN -> categories.move(1);
            case ENTER -> grid.takeCurrent();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(String emoji) {
        bubble.hide();
        habits.took(emoji);
        pick.accept(emoji);
    }
}
