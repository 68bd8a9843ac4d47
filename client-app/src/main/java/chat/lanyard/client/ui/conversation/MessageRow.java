package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.DeliveryState;
import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.TimelineRow;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A message: author, time and mark above the first of a group, grey until it is stored, with a way out when it failed. */
final class MessageRow extends TimelineRow {
    private static final PseudoClass SENDING = PseudoClass.getPseudoClass("sending");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-group");
    private static final double MARK = 36;

    private final MessageItem message;
    private final MessageActions actions;
    private final HBox line = new HBox();
    private final VBox body = new VBox(2);
    private final InvalidationListener changed = property -> refresh();
    private HoverActions hoverActions;

    MessageRow(MessageItem message, MessageActions actions) {
        this.message = message;
        this.actions = actions;
        line.getStyleClass().add("message");
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        getChildren().add(line);
        message.contentProperty().addListener(changed);
        message.filesProperty().addListener(changed);
        message.stateProperty().addListener(changed);
        message.atProperty().addListener(changed);
        message.firstOfGroupProperty().addListener(changed);
        message.changeFailureProperty().addListener(changed);
        message.authorProperty().addListener(changed);
        hoverProperty().addListener(property -> offerActions());
        setOnContextMenuRequested(event -> {
            MessageMenu.of(message, actions).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        refresh();
    }

    @Override
    public void dispose() {
        message.contentProperty().removeListener(changed);
        message.filesProperty().removeListener(changed);
        message.stateProperty().removeListener(changed);
        message.atProperty().removeListener(changed);
        message.firstOfGroupProperty().removeListener(changed);
        message.changeFailureProperty().removeListener(changed);
        message.authorProperty().removeListener(changed);
    }

    private void refresh() {
        line.pseudoClassStateChanged(SENDING, message.state() != DeliveryState.STORED);
        line.pseudoClassStateChanged(FIRST, message.isFirstOfGroup());
        line.getChildren().setAll(mark(), body);
        body.getChildren().setAll(MessageBody.of(message, actions));
        if (message.isFirstOfGroup()) {
            body.getChildren().add(0, heading());
        }
        addStanding();
        if (message.state() == DeliveryState.FAILED) {
            body.getChildren().add(new FailureLine(message, actions));
        } else if (!DeliveryWords.of(message).isEmpty()) {
            body.getChildren().add(waiting());
        }
        if (message.changeFailureProperty().get() != null) {
            body.getChildren().add(notChanged());
        }
        setAccessibleText(spoken());
    }

    private void addStanding() {
        MessageContent.Standing standing = message.content().standing();
        if (standing.pinned()) {
            Label pinned = Labels.styled(Texts.get("message.pinned"), "small", "second", "pinned");
            pinned.setGraphic(Icons.pin(12));
            body.getChildren().add(0, pinned);
        }
        FurtherActions further = actions.further();
        if (standing.replies().count() > 0 && further != null && !further.isInThread()) {
            body.getChildren().add(new ThreadLine(standing.replies(), () -> further.reply(message)));
        }
    }

    /** Made when the mouse comes and gone when it leaves, so that rows are cheap. */
    private void offerActions() {
        getChildren().remove(hoverActions);
        hoverActions = null;
        if (isHover() && message.isChangeable()) {
            hoverActions = new HoverActions(this, message, actions);
            getChildren().add(hoverActions);
        }
    }

    private Label notChanged() {
        Label words = Labels.wrapped(
                ChangeFailures.words(message.changeFailureProperty().get()), "small", "second", "not-changed");
        words.setGraphic(Icons.icon(Feather.ALERT_CIRCLE));
        return words;
    }

    private Label waiting() {
        Label words = Labels.styled(DeliveryWords.of(message), "small", "second", "waiting");
        words.setGraphic(Icons.icon(Feather.CLOCK));
        return words;
    }

    private String spoken() {
        String said = MessageBody.spoken(message.content());
        String whole = Texts.get("timeline.message.spoken", message.authorName(), Times.time(message.at()), said);
        String state = message.changeFailureProperty().get() == null
                ? DeliveryWords.of(message)
                : ChangeFailures.words(message.changeFailureProperty().get());
        return state.isEmpty() ? whole : Texts.get("timeline.message.spokenState", whole, state);
    }

    private Pane mark() {
        if (message.isFirstOfGroup()) {
            return AuthorLine.mark(message.author(), MARK);
        }
        Pane space = new Pane();
        space.setMinWidth(MARK);
        return space;
    }

    private HBox heading() {
        Label time = Labels.styled(Times.time(message.at()), "time");
        time.setMinWidth(USE_PREF_SIZE);
        return new AuthorLine(message.author(), time);
    }
}
