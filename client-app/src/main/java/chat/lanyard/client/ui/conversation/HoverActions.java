package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageRights;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the message under the mouse; its menu does the same by keyboard. */
final class HoverActions extends HBox {
    /** @param row owns the menus, because these buttons are gone when the mouse has left for one */
    HoverActions(Node row, MessageItem message, MessageActions actions) {
        getStyleClass().add("hover-actions");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        MessageRights rights = actions.rights(message);
        if (rights.mayReact()) {
            Button react = button(Feather.SMILE, Texts.get("message.react"));
            react.setOnAction(event -> show(reactions(message, actions), row, react));
            getChildren().add(react);
        }
        FurtherActions further = actions.further();
        if (further != null && rights.mayAnswer() && !further.isInThread()) {
            Button reply = button(Feather.CORNER_UP_LEFT, Texts.get("message.reply"));
            reply.setOnAction(event -> further.reply(message));
            getChildren().add(reply);
        }
        Button save = button(Feather.BOOKMARK, MessageMenu.savingOf(message, actions));
        save.setOnAction(event -> actions.toggleSaved(message));
        getChildren().add(save);
        if (rights.mayEdit()) {
            Button edit = button(Feather.EDIT_2, Texts.get("message.edit"));
            edit.setOnAction(event -> actions.edit(message));
            getChildren().add(edit);
        }
        Button more = button(Feather.MORE_HORIZONTAL, Texts.get("message.more"));
        more.setOnAction(event -> show(MessageMenu.of(message, actions), row, more));
        getChildren().add(more);
    }

    private static void show(ContextMenu menu, Node row, Button below) {
        Bounds place = below.localToScreen(below.getBoundsInLocal());
        menu.show(row, place.getMinX(), place.getMaxY());
    }

    private static ContextMenu reactions(MessageItem message, MessageActions actions) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(Reactions.choices(message, actions));
        return menu;
    }

    private static Button button(Feather picture, String name) {
        Button button = Icons.button(picture, name, () -> {});
        button.setFocusTraversable(false);
        return button;
    }
}
