package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.DeliveryState;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.MessageRights;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.attachment.FileMenu;
import chat.lanyard.client.ui.common.Copying;
import chat.lanyard.client.ui.people.PersonEvent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu of one message, built when it is asked for. */
final class MessageMenu {
    private MessageMenu() {}

    static ContextMenu of(MessageItem message, MessageActions actions) {
        ContextMenu menu = new ContextMenu();
        if (!message.content().deleted()) {
            menu.getItems().add(item(Texts.get("message.copy"), () -> Copying.copy(message.text())));
        }
        actions.files().ifPresent(files -> menu.getItems().addAll(FileMenu.of(message, files)));
        if (message.state() == DeliveryState.FAILED) {
            menu.getItems().add(item(Texts.get("message.retry"), () -> actions.retry(message)));
        }
        if (message.state() != DeliveryState.STORED) {
            menu.getItems().add(item(Texts.get("message.discard"), () -> actions.discard(message)));
        } else if (message.isChangeable()) {
            addChanges(menu, message, actions);
        }
        menu.getItems()
                .add(item(
                        Texts.get("profile.show"),
                        () -> menu.getOwnerNode()
                                .fireEvent(new PersonEvent(
                                        PersonEvent.SHOW, message.author().id()))));
        return menu;
    }

    private static void addChanges(ContextMenu menu, MessageItem message, MessageActions actions) {
        MessageRights rights = actions.rights(message);
        if (rights.mayReact()) {
            Menu react = new Menu(Texts.get("message.react"));
            react.getItems().setAll(Reactions.choices(message, actions));
            menu.getItems().add(react);
        }
        menu.getItems().add(item(savingOf(message, actions), () -> actions.toggleSaved(message)));
        FurtherActions further = actions.further();
        if (further != null) {
            addFurther(menu, rights, further);
        }
        if (rights.mayEdit()) {
            menu.getItems().add(item(Texts.get("message.edit"), () -> actions.edit(message)));
        }
        if (rights.mayDelete()) {
            menu.getItems().add(item(Texts.get("message.delete"), () -> actions.delete(message)));
        }
    }

    private static void addFurther(ContextMenu menu, MessageRights rights, FurtherActions further) {
        MessageItem message = rights.message();
        if (rights.mayAnswer() && !further.isInThread()) {
            menu.getItems().add(item(Texts.get("message.reply"), () -> further.reply(message)));
        }
        if (rights.mayAnswer()) {
            menu.getItems().add(item(Texts.get("message.quote"), () -> further.quote(message)));
        }
        menu.getItems()
                .addAll(
                        item(Texts.get("message.forward"), () -> further.forward(message)),
                        item(Texts.get("message.copyLink"), () -> further.copyLink(message)));
        if (rights.mayPin()) {
            String pin = message.content().standing().pinned() ? Texts.get("message.unpin") : Texts.get("message.pin");
            menu.getItems().add(item(pin, () -> further.togglePin(message)));
        }
        if (!message.content().reactions().isEmpty()) {
            menu.getItems().add(item(Texts.get("reactors.title"), () -> further.showReactors(message)));
        }
        if (rights.maySeeEdits()) {
            menu.getItems().add(item(Texts.get("message.edits"), () -> further.showEdits(message)));
        }
    }

    /** What saving it, or letting it go again, is called. */
    static String savingOf(MessageItem message, MessageActions actions) {
        return actions.isSaved(message) ? Texts.get("message.unsave") : Texts.get("message.save");
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
