package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.JumpTarget;
import chat.lanyard.client.conversation.SavedItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.channel.ChannelDoors;
import chat.lanyard.client.ui.common.Dialogs;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.Panel;
import chat.lanyard.client.ui.control.Places;
import chat.lanyard.client.ui.rich.LinkEvent;
import chat.lanyard.client.ui.saved.SavedPanel;
import chat.lanyard.client.ui.theme.ThemeChoice;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The main screen: the rail at the left, the open conversation or a panel beside it. */
public final class ChatView extends StackPane {
    private final BorderPane panes = new BorderPane();
    private final ChatViewModel model;
    private final Rail rail;
    private final ConversationPane conversation;
    private final JumpPanel jump;
    private final Places places;
    private final ChannelDoors doors;
    private final PeopleTool people;

    /** @param signOut asked for in the menu */
    public ChatView(ChatViewModel model, ThemeChoice themes, Dialogs dialogs, Runnable signOut) {
        this.model = model;
        places = new Places(dialogs);
        conversation = new ConversationPane(model, places);
        places.panels().standBeside(conversation);
        jump = new JumpPanel(model.jump(), this::go);
        doors = new ChannelDoors(model.channelModels(), places, this::showConversation);
        conversation.tools().addChannelTools(doors);
        rail = new Rail(
                model,
                new SettingsMenu(themes, this::markAllRead, signOut),
                new RailDoors(doors, this::showConversation, jump::open));
        model.selectedChannelProperty().addListener((property, before, channel) -> {
            places.panels().conversationChanged();
            if (before != null) {
                panes.setCenter(places.panels());
            }
        });
        Button saved = tool(Texts.get("saved.title"), Feather.BOOKMARK, this::openSaved);
        saved.setId("open-saved");
        rail.addTool(saved);
        model.thread().placeProperty().addListener((property, before, thread) -> showThread(thread != null));
        rail.addTool(new ThreadsButton(model, () -> places.panels().show(new ThreadsPanel(model))));
        panes.setLeft(rail);
        panes.setCenter(places.panels());
        places.panels().shownProperty().addListener((property, before, panel) -> bringToFront(panel));
        getChildren().addAll(panes, jump, places.cards());
        people = new PeopleTool(model, places, doors, this);
        rail.addTool(people.button());
        addEventHandler(LinkEvent.ANY, new FollowedLinks(model));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                new ChatKeys(this, conversation, new PaneFocus(rail, panes, conversation, places.panels())));
    }

    private void go(JumpTarget target) {
        if (target instanceof JumpTarget.Conversation found) {
            model.selectChannel(found.channel());
            showConversation();
        } else if (target instanceof JumpTarget.Person found) {
            doors.talkTo(found.person());
        } else if (target instanceof JumpTarget.Joinable found) {
            doors.join(found.channel());
        } else if (target instanceof JumpTarget.Messages found) {
            search().everywhere(found.words());
        }
    }

    void markAllRead() {
        conversation.markRead();
        model.markAllRead();
    }

    private void openSaved() {
        showConversation();
        places.panels().show(new SavedPanel(model, this::go));
    }

    private void go(SavedItem saved) {
        model.navigation().showMessage(saved.channel(), saved.sequence());
    }

    /** One that takes the place of another needs no new panel. */
    private void showThread(boolean open) {
        if (open && !(places.panels().shownProperty().get() instanceof ThreadPanel)) {
            places.panels().show(new ThreadPanel(model, places));
        }
    }

    /** A panel that opens is seen, whatever stood in its place. */
    private void bringToFront(Panel panel) {
        if (panel != null) {
            panes.setCenter(places.panels());
        }
    }

    JumpPanel jump() {
        return jump;
    }

    /** Puts the caret where one writes. */
    @Override
    public void requestFocus() {
        conversation.requestFocus();
    }

    /**
     * Offers a panel in the rail from now on.
     *
     * @param inFront whether it is shown now, instead of the conversation
     */
    public void addPanel(String name, Feather picture, Node panel, boolean inFront) {
        rail.addTool(tool(name, picture, () -> panes.setCenter(panel)));
        if (inFront) {
            panes.setCenter(panel);
        }
    }

    private static Button tool(String name, Feather picture, Runnable action) {
        Button tool = new Button(name, Icons.icon(picture));
        tool.getStyleClass().add("rail-tool");
        tool.setMaxWidth(Double.MAX_VALUE);
        tool.setOnAction(event -> action.run());
        return tool;
    }

    /** Lets go of the view model; the view is not to be used after that. */
    public void dispose() {
        people.dispose();
        conversation.dispose();
    }

    SearchTool search() {
        return new SearchTool(model, places.panels());
    }

    /** @param toUnread passes over those in which nothing is unread */
    void moveChannel(boolean down, boolean toUnread) {
        if (toUnread) {
            model.moveToUnread(down);
        } else {
            model.moveChannel(down ? 1 : -1);
        }
    }

    Places places() {
        return places;
    }

    /** A panel that has taken its place in a narrow window goes. */
    void showConversation() {
        panes.setCenter(places.panels());
        places.panels().makeRoom();
    }
}
