package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.ui.rich.LinkEvent;
import javafx.event.EventHandler;

/** Goes where a link or a name in a message leads, if that is in this window; what leads outside goes on upwards. */
record FollowedLinks(ChatViewModel model) implements EventHandler<LinkEvent> {
    @Override
    public void handle(LinkEvent link) {
        if (link.getEventType() == LinkEvent.CHANNEL) {
            model.channels().stream()
                    .filter(channel -> channel.nameProperty().get().equalsIgnoreCase(link.target()))
                    .findFirst()
                    .ifPresent(model::selectChannel);
            link.consume();
        } else if (link.getEventType() == LinkEvent.INSIDE && model.openLink(link.target())) {
            link.consume();
        }
    }
}
