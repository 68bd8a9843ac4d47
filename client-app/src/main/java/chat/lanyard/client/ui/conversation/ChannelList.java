package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.ui.control.FittingListView;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** A section of the conversations; the chosen one is the one that is open. */
final class ChannelList extends FittingListView<ChannelItem> {
    private final ChatViewModel model;

    /** @param opened called when a conversation was opened with the mouse */
    ChannelList(String id, String name, ObservableList<ChannelItem> section, ChatViewModel model, Runnable opened) {
        super(section);
        this.model = model;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("conversations");
        setPlaceholder(new Region());
        ChannelMenu menu = new ChannelMenu(model);
        setCellFactory(list -> {
            ChannelCell cell = new ChannelCell();
            menu.offerOn(cell);
            return cell;
        });
        menu.offerByKeyboard(this);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                opened.run();
            }
        });
        getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> open(chosen));
        model.selectedChannelProperty().addListener(channel -> showSelected());
        section.addListener((ListChangeListener<ChannelItem>) change -> showSelected());
        showSelected();
    }

    /** The one that the arrow keys have reached, if it is in view. */
    Optional<ListCell<ChannelItem>> focusedCell() {
        return lookupAll(".list-cell").stream()
                .filter(ChannelCell.class::isInstance)
                .map(ChannelCell.class::cast)
                .filter(cell -> cell.isFocused() && !cell.isEmpty())
                .<ListCell<ChannelItem>>map(cell -> cell)
                .findFirst();
    }

    private void open(ChannelItem chosen) {
        if (chosen != null && !model.sections().isArranging()) {
            model.selectChannel(chosen);
        }
    }

    private void showSelected() {
        int place = getItems().indexOf(model.selectedChannelProperty().get());
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(place);
        }
    }
}
