package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.JumpTarget;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.AvatarView;
import chat.lanyard.client.ui.control.CountBadge;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Somewhere to go; the first of each kind has the name of its kind above it. */
final class JumpCell extends ListCell<JumpTarget> {
    private static final double MARK = 24;

    @Override
    protected void updateItem(JumpTarget target, boolean empty) {
        super.updateItem(target, empty);
        setGraphic(empty || target == null ? null : rowOf(target));
        setAccessibleText(empty || target == null ? null : nameOf(target));
    }

    private VBox rowOf(JumpTarget target) {
        Label enter = Labels.styled(Texts.get("jump.enter"), "small", "second", "key-hint");
        enter.setMinWidth(USE_PREF_SIZE);
        enter.visibleProperty().bind(selectedProperty());
        HBox row = new HBox(8, wordsOf(target), Labels.gap(), enter);
        row.getStyleClass().add("jump-row");
        VBox all = new VBox(row);
        all.setPrefWidth(0);
        if (isFirstOfItsKind(target)) {
            all.getChildren().add(0, Labels.styled(kindOf(target), "section"));
        }
        return all;
    }

    private boolean isFirstOfItsKind(JumpTarget target) {
        return getIndex() == 0 || getListView().getItems().get(getIndex() - 1).getClass() != target.getClass();
    }

    private static String kindOf(JumpTarget target) {
        if (target instanceof JumpTarget.Messages) {
            return Texts.get("jump.messages");
        }
        if (target instanceof JumpTarget.Joinable) {
            return Texts.get("jump.joinable");
        }
        return target instanceof JumpTarget.Person ? Texts.get("jump.people") : Texts.get("jump.conversations");
    }

    private static HBox wordsOf(JumpTarget target) {
        Label name = Labels.styled(nameOf(target), target instanceof JumpTarget.Messages ? "words" : "name");
        name.setMinWidth(0);
        HBox words = new HBox(8, name);
        words.setAlignment(Pos.CENTER_LEFT);
        if (target instanceof JumpTarget.Person found) {
            PersonItem person = found.person();
            words.getChildren().add(0, new AvatarView(person.avatar(), MARK));
            words.getChildren().add(Labels.styled("@" + person.profile().username(), "small", "second"));
        } else if (target instanceof JumpTarget.Conversation found) {
            CountBadge badge = new CountBadge();
            badge.show((int) found.channel().unreadProperty().get(), (int)
                    found.channel().mentionsProperty().get());
            words.getChildren().add(badge);
        }
        return words;
    }

    static String nameOf(JumpTarget target) {
        if (target instanceof JumpTarget.Messages found) {
            return Texts.get("jump.search", found.words());
        }
        if (target instanceof JumpTarget.Joinable found) {
            return "# " + found.channel().name();
        }
        return target instanceof JumpTarget.Person found
                ? found.person().displayName()
                : ((JumpTarget.Conversation) target).channel().title();
    }
}
