package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.search.FoundItem;
import chat.lanyard.client.ui.control.SidePanels;
import chat.lanyard.client.ui.search.SearchPanel;

/** Opens the search, here or everywhere, and shows what one has chosen. */
record SearchTool(ChatViewModel model, SidePanels panels) {
    /** In the open conversation. */
    void here() {
        ChannelItem open = model.selectedChannelProperty().get();
        if (open != null) {
            model.search().openIn(open.id());
        }
        show();
    }

    void everywhere(String words) {
        model.search().openEverywhere(words);
        show();
    }

    private void show() {
        panels.show(new SearchPanel(model.search(), this::go));
    }

    private void go(FoundItem found) {
        model.navigation().showMessage(found.hit().channelId(), found.hit().sequence());
        panels.makeRoom();
    }
}
