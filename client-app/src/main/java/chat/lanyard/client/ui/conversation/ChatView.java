package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.theme.ThemeChoice;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** The main screen: the rail at the left, the open conversation or a panel beside it. */
public final class ChatView extends BorderPane {
    private final Rail rail;
    private final ConversationPane conversation;

    /** @param signOut asked for in the menu */
    public ChatView(ChatViewModel model, ThemeChoice themes, Runnable signOut) {
        conversation = new ConversationPane(model);
        rail = new Rail(model, new SettingsMenu(themes, signOut), this::showConversation);
        model.selectedChannelProperty().addListener((property, before, channel) -> {
            if (before != null) {
                setCenter(conversation);
            }
        });
        setLeft(rail);
        setCenter(conversation);
        addEventFilter(KeyEvent.KEY_PRESSED, new ChatKeys(this, rail.channels(), conversation));
    }

    /** Puts the caret into the composer. */
    @Override
    public void requestFocus() {
        conversation.composer().requestFocus();
    }

    /** Shows a panel instead of the conversation, and offers it in the rail from now on. */
    public void addPanel(String name, Feather picture, Node panel) {
        Button open = new Button(name, Icons.icon(picture));
        open.getStyleClass().add("rail-tool");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> setCenter(panel));
        rail.addTool(open);
        setCenter(panel);
    }

    /** Lets go of the view model; the view is not to be used after that. */
    public void dispose() {
        conversation.dispose();
    }

    void showConversation() {
        setCenter(conversation);
        requestFocus();
    }
}
