package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.JumpTarget;
import chat.lanyard.client.conversation.JumpViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lies over the screen and goes where one types: arrows choose, Enter goes there, Esc stays. Hidden until it is opened. */
final class JumpPanel extends StackPane {
    private static final double WIDTH = 600;
    private static final double ROW = 40;
    private static final double HEADING = 32;
    private static final double PADDING = 16;
    private static final double MOST_HEIGHT = 380;

    private final JumpViewModel model;
    private final Consumer<JumpTarget> go;
    private final TextField field = new TextField();
    private final ListView<JumpTarget> list;
    private Node focusBefore;

    JumpPanel(JumpViewModel model, Consumer<JumpTarget> go) {
        this.model = model;
        this.go = go;
        this.list = new ListView<>(model.results());
        setId("jump-panel");
        getStyleClass().add("jump-scrim");
        setVisible(false);
        prepareField();
        prepareList();
        VBox card = new VBox(field, results());
        card.getStyleClass().add("jump-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    private void prepareField() {
        field.setId("jump-field");
        field.setPromptText(Texts.get("jump.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        // the focus stays in the field, so that is where the choice is to be said
        field.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken, list.getSelectionModel().selectedItemProperty()));
    }

    private String spoken() {
        JumpTarget chosen = list.getSelectionModel().getSelectedItem();
        return chosen == null
                ? Texts.get("jump.prompt")
                : Texts.get("jump.spoken", Texts.get("jump.prompt"), JumpCell.nameOf(chosen));
    }

    private void prepareList() {
        list.setId("jump-results");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("jump.results"));
        list.setFocusTraversable(false);
        list.setCellFactory(results -> new JumpCell());
        list.setOnMouseClicked(event -> choose());
        // heard after the list itself has
        model.results().addListener((ListChangeListener<JumpTarget>)
                change -> list.getSelectionModel().selectFirst());
    }

    private StackPane results() {
        Label nothing = Labels.wrapped(Texts.get("jump.nothing"), "second");
        nothing.setId("jump-nothing");
        nothing.visibleProperty().bind(Bindings.isEmpty(model.results()));
        list.setPlaceholder(new Label());
        list.setMinHeight(0);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(this::heightOfResults, list.getItems()));
        return new StackPane(list, nothing);
    }

    /** As high as the rows with the two headings, as far as there is room. */
    private double heightOfResults() {
        return Math.min(MOST_HEIGHT, Math.max(1, list.getItems().size()) * ROW + 2 * HEADING + PADDING);
    }

    boolean isOpen() {
        return isVisible();
    }

    void open() {
        if (!isOpen()) {
            focusBefore = getScene().getFocusOwner();
            model.open();
            list.getSelectionModel().selectFirst();
            setVisible(true);
            field.requestFocus();
        }
    }

    /** The focus goes back to where it was. */
    void close() {
        setVisible(false);
        model.close();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> choose();
            case ESCAPE -> close();
            case TAB -> {} // nothing else here takes the focus
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rowsDown) {
        int count = list.getItems().size();
        if (count > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + rowsDown, count);
            list.getSelectionModel().select(to);
            list.scrollTo(to);
        }
    }

    private void choose() {
        JumpTarget chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            go.accept(chosen);
        }
    }
}
