package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.FittingListView;

/** The conversations; the chosen one is the one that is open. */
final class ChannelList extends FittingListView<ChannelItem> {
    private final ChatViewModel model;

    /** @param opened called when a conversation was opened with the mouse */
    ChannelList(ChatViewModel model, Runnable opened) {
        super(model.channels());
        this.model = model;
        setId("channels");
        setAccessibleText(Texts.get("rail.channels.name"));
        setCellFactory(list -> new ChannelCell());
        setOnMouseClicked(event -> opened.run());
        getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> open(chosen));
        model.selectedChannelProperty().addListener(channel -> showSelected());
        showSelected();
    }

    /** Opens the one above or below, going round at the ends. */
    void move(int rowsDown) {
        int count = getItems().size();
        if (count > 0) {
            getSelectionModel().select(Math.floorMod(getSelectionModel().getSelectedIndex() + rowsDown, count));
        }
    }

    private void open(ChannelItem chosen) {
        if (chosen != null) {
            model.selectChannel(chosen);
        }
    }

    private void showSelected() {
        getSelectionModel().select(model.selectedChannelProperty().get());
    }
}
