package chat.lanyard.client.ui.writing;

import chat.lanyard.client.conversation.Completion;
import chat.lanyard.client.conversation.Suggestion;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.FittingListView;
import chat.lanyard.client.ui.control.WritingBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * Suggests what a name that is being typed may become: arrows choose, Tab or Enter takes, Esc lets it be. The caret stays in the text.
 */
public final class CompletionPopup {
    private static final double WIDTH = 360;

    private final TextArea field;
    private final WritingBox box;
    private final Completion completion;
    private final Consumer<Suggestion> taken;
    private final ListView<Suggestion> list = new FittingListView<>(FXCollections.observableArrayList());
    private final Bubble bubble = new Bubble(new StackPane(list));
    private Completion.Typed typed;

    /** Where the name begins that the person wants no suggestions for. */
    private int unwanted = -1;

    private CompletionPopup(WritingBox box, Completion completion, Consumer<Suggestion> taken) {
        this.box = box;
        this.field = box.field();
        this.completion = completion;
        this.taken = taken;
        list.setId("completions");
        list.setAccessibleText(Texts.get("completion.name"));
        list.setFocusTraversable(false);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new SuggestionCell(this::take));
        bubble.setOnAutoHide(event -> unwanted = typed == null ? -1 : typed.start());
    }

    /** @param taken hears what was taken */
    public static void attach(WritingBox box, Completion completion, Consumer<Suggestion> taken) {
        CompletionPopup popup = new CompletionPopup(box, completion, taken);
        popup.field.caretPositionProperty().addListener(caret -> popup.follow());
        popup.field.textProperty().addListener(text -> popup.follow());
        popup.field.focusedProperty().addListener(focused -> popup.follow());
        box.addEventFilter(KeyEvent.KEY_PRESSED, popup::keyPressed);
    }

    private void follow() {
        String text = field.getText();
        int caret = Math.min(field.getCaretPosition(), text.length());
        Optional<Completion.Typed> found = field.isFocused() ? Completion.typedAt(text, caret) : Optional.empty();
        typed = found.orElse(null);
        if (typed == null) {
            unwanted = -1;
        }
        List<Suggestion> suggestions =
                typed == null || typed.start() == unwanted ? List.of() : completion.suggest(typed);
        if (!suggestions.equals(list.getItems())) {
            list.getItems().setAll(suggestions);
            list.getSelectionModel().selectFirst();
        }
        show(!suggestions.isEmpty());
    }

    private void show(boolean wanted) {
        if (!wanted) {
            bubble.hide();
        } else if (!bubble.isShowing()) {
            bubble.showAbove(box);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (!bubble.isShowing() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case ENTER, TAB -> take(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int next = Math.floorMod(
                list.getSelectionModel().getSelectedIndex() + step,
                list.getItems().size());
        list.getSelectionModel().select(next);
    }

    private void take(Suggestion suggestion) {
        bubble.hide();
        if (suggestion != null && typed != null) {
            field.replaceText(typed.start(), field.getCaretPosition(), suggestion.written());
            taken.accept(suggestion);
        }
    }
}
