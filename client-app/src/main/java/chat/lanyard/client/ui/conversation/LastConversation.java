package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.settings.SettingsStore;
import javafx.collections.ListChangeListener;

/** Opens the conversation of last time as soon as it is there, and remembers the one that is open. */
public final class LastConversation {
    private final ChatViewModel model;
    private final String wanted;
    private boolean found;

    public LastConversation(ChatViewModel model, SettingsStore settings) {
        this.model = model;
        this.wanted = settings.current().lastChannel();
        model.channels().addListener((ListChangeListener<ChannelItem>) change -> open());
        open();
        model.selectedChannelProperty().addListener((property, before, channel) -> {
            if (channel != null && found) {
                settings.update(settingsBefore ->
                        settingsBefore.withLastChannel(channel.id().value()));
            }
        });
    }

    private void open() {
        if (found || model.channels().isEmpty()) {
            return;
        }
        found = true;
        model.channels().stream()
                .filter(channel -> channel.id().value().equals(wanted))
                .findFirst()
                .ifPresent(model::selectChannel);
    }
}
