package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.ui.attachment.ImageViewer;
import chat.lanyard.client.ui.control.SidePanels;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the main screen: Ctrl+K goes by name, Ctrl+F searches here and with Shift everywhere, Alt with an arrow to the next conversation and with Shift to the next unread one, F6 to the next pane, Esc ends an edit, else
 * closes the panel at the right, else marks read; Shift+Esc marks everything read.
 */
final class ChatKeys implements EventHandler<KeyEvent> {
    private final ChatView view;
    private final ConversationPane conversation;
    private final PaneFocus panes;

    ChatKeys(ChatView view, ConversationPane conversation, PaneFocus panes) {
        this.view = view;
        this.conversation = conversation;
        this.panes = panes;
    }

    @Override
    public void handle(KeyEvent event) {
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        if (view.jump().isOpen() || view.places().cards().isOpen() || ImageViewer.holds(event.getTarget())) {
            return false;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.K) {
            view.jump().open();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search(event.isShiftDown());
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            view.moveChannel(false, event.isShiftDown());
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            view.moveChannel(true, event.isShiftDown());
        } else if (event.getCode() == KeyCode.F6) {
            panes.move(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE && event.isShiftDown()) {
            view.markAllRead();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            escape();
        } else {
            return false;
        }
        return true;
    }

    /** An edit that one is not in goes on. */
    private void escape() {
        SidePanels panels = view.places().panels();
        if (conversation.writing().isEditing() && !panels.hasFocus()) {
            conversation.writing().cancelEdit();
        } else if (panels.isOpen()) {
            panels.escape();
        } else {
            view.showConversation();
            conversation.markRead();
        }
    }

    private void search(boolean everywhere) {
        if (everywhere) {
            view.search().everywhere("");
        } else {
            view.search().here();
        }
    }
}
