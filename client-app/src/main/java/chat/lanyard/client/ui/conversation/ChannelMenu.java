package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What can be done with a conversation in the rail without opening it: by the right button, the menu key or Shift+F10. */
record ChannelMenu(ChatViewModel model) {
    /** Offers the menu on a cell; what is chosen in the list stays. */
    void offerOn(ListCell<ChannelItem> cell) {
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                event.consume();
            }
        });
        cell.setOnContextMenuRequested(event -> {
            show(cell, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Opens the menu of the cell that the keyboard has reached; only Windows asks for it by itself. */
    void offerByKeyboard(ChannelList list) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                list.focusedCell().ifPresent(this::showBelow);
                event.consume();
            }
        });
    }

    private void showBelow(ListCell<ChannelItem> cell) {
        Bounds place = cell.localToScreen(cell.getBoundsInLocal());
        show(cell, place.getMinX() + place.getHeight(), place.getMaxY());
    }

    private void show(ListCell<ChannelItem> cell, double x, double y) {
        if (!cell.isEmpty()) {
            of(cell.getItem()).show((Node) cell, x, y);
        }
    }

    private ContextMenu of(ChannelItem channel) {
        MenuItem read = new MenuItem(Texts.get("rail.channel.markRead"));
        read.setDisable(channel.unreadProperty().get() == 0
                && channel.mentionsProperty().get() == 0);
        read.setOnAction(event -> model.markRead(channel));
        ContextMenu menu = new ContextMenu(read);
        if (channel.isDirect()) {
            menu.getItems().add(closing(channel));
        }
        return menu;
    }

    private MenuItem closing(ChannelItem conversation) {
        MenuItem close = new MenuItem(Texts.get("rail.channel.close"));
        close.setDisable(model.connection().stateProperty().get() != ConnectionState.ONLINE);
        close.setOnAction(event -> model.closeConversation(conversation));
        return close;
    }
}
