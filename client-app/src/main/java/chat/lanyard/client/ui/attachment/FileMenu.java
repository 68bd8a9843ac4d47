package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.Openable;
import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What can be done with the files of a message that the server has, as menus. */
public final class FileMenu {
    private FileMenu() {}

    /** A menu for each file. */
    public static List<Menu> of(MessageItem message, FileActions actions) {
        return message.files().stream()
                .filter(file -> !file.isOutgoing())
                .map(file -> {
                    Menu menu = new Menu(file.name());
                    menu.setMnemonicParsing(false);
                    menu.getItems().setAll(of(message, file, actions));
                    return menu;
                })
                .toList();
    }

    /** For one of them: to see it, to have it. */
    static List<MenuItem> of(MessageItem message, FileItem file, FileActions actions) {
        List<MenuItem> items = new ArrayList<>();
        Optional<Path> place = actions.files().savedPlace(file);
        if (ImageLoader.canShow(file.attachment())) {
            items.add(item(Texts.get("file.menu.view"), () -> actions.view(message, file)));
        } else if (place.isPresent() && Openable.is(file.attachment().type(), place.get())) {
            items.add(item(Texts.get("file.menu.open"), () -> actions.open(place.get())));
        }
        items.add(item(Texts.get("file.menu.download"), () -> actions.download(file)));
        items.add(item(Texts.get("file.menu.saveAs"), () -> actions.saveAs(file)));
        place.ifPresent(path -> items.add(item(Texts.get("file.menu.showInFolder"), () -> actions.showInFolder(path))));
        return items;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
