package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.DeliveryState;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Copying;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The menu of one message, built when it is asked for. */
final class MessageMenu {
    private MessageMenu() {}

    static ContextMenu of(MessageItem message, MessageActions actions) {
        ContextMenu menu = new ContextMenu();
        if (!message.content().deleted()) {
            menu.getItems().add(item(Texts.get("message.copy"), () -> Copying.copy(message.text())));
        }
        if (message.state() == DeliveryState.FAILED) {
            menu.getItems().add(item(Texts.get("message.retry"), () -> actions.retry(message)));
        }
        if (message.state() != DeliveryState.STORED) {
            menu.getItems().add(item(Texts.get("message.discard"), () -> actions.discard(message)));
        }
        return menu;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
