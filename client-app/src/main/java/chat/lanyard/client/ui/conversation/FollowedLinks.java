package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.ui.people.PersonEvent;
import chat.lanyard.client.ui.rich.LinkEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;

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
        } else if (link.getEventType() == LinkEvent.PERSON && link.getTarget() instanceof Node from) {
            showPerson(link.target(), from);
            link.consume();
        } else if (link.getEventType() == LinkEvent.INSIDE) {
            model.navigation().openLink(link.target()).ifPresent(model.notices()::show);
            link.consume();
        }
    }

    private void showPerson(String username, Node from) {
        model.people().stream()
                .filter(person -> person.profile().username().equalsIgnoreCase(username))
                .findFirst()
                .ifPresent(person -> from.fireEvent(
                        new PersonEvent(PersonEvent.SHOW, person.profile().id())));
    }
}
