package chat.lanyard.client.ui.control;

import chat.lanyard.client.text.Texts;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where a message is written: Enter sends it, Shift+Enter makes a new line. White space alone is not sent. */
public final class Composer extends WritingBox {
    private final BooleanProperty moreToSend = new SimpleBooleanProperty();
    private final Consumer<String> send;

    /** @param send takes the text; the field is emptied before */
    public Composer(Consumer<String> send) {
        super("composer");
        this.send = send;
        area().accessibleTextProperty().bind(area().promptTextProperty());
        area().setOnEnter(this::send);
        getChildren().addAll(area(), foot());
    }

    private HBox foot() {
        Button button = new Button(Texts.get("composer.send"));
        button.setId("send");
        button.getStyleClass().add("primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isSendable(), area().textProperty(), moreToSend));
        button.setOnAction(event -> send());
        return foot(Texts.get("composer.hint"), button);
    }

    /** Whether something else than a text is there to be sent. */
    public BooleanProperty moreToSendProperty() {
        return moreToSend;
    }

    /** What the empty field says, and its name for a screen reader. */
    public StringProperty promptProperty() {
        return area().promptTextProperty();
    }

    /** Runs whenever something is typed that may become a message. */
    public void setOnTyped(Runnable action) {
        EventHandler<InputEvent> typed = event -> {
            if (!area().getText().isBlank()) {
                action.run();
            }
        };
        area().addEventHandler(KeyEvent.KEY_TYPED, typed);
        area().addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, typed);
    }

    /** @param taker is offered what is too long to be pasted; false if it is to be pasted all the same */
    public void setOnLongPaste(Predicate<String> taker) {
        area().setOnLongPaste(taker);
    }

    @Override
    public void requestFocus() {
        area().requestFocus();
    }

    /** What the arrow up does while nothing is typed. */
    public void setOnUp(Runnable action) {
        area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP && area().getText().isEmpty() && !event.isAltDown()) {
                event.consume();
                action.run();
            }
        });
    }

    private boolean isSendable() {
        return moreToSend.get() || !area().getText().isBlank();
    }

    private void send() {
        String text = area().getText();
        if (isSendable()) {
            area().clear();
            send.accept(text);
        }
        area().requestFocus();
    }
}
