package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.client.sync.ChannelRequests;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelKind;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a channel is, and what one may do with it as a whole. Belongs to the user interface's thread. */
public final class ChannelDetailsViewModel {
    private final ChannelItem channel;
    private final ChatClient client;
    private final ChannelRequests requests;
    private final RequestState request;
    private final PeopleViewModel people;
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty topic = new SimpleStringProperty();
    private final StringProperty description = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<ChannelRights> rights = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener changed = change -> follow();
    private ChannelDetails shown;

    ChannelDetailsViewModel(ChannelItem channel, ChatClient client, PeopleViewModel people, RequestState request) {
        this.channel = channel;
        this.client = client;
        this.requests = client.channelRequests();
        this.request = request;
        this.people = people;
        show(channel.details());
        channel.factsProperty().addListener(changed);
        people.selfProperty().addListener(changed);
        follow();
    }

    /** What others change meanwhile comes into the fields that nobody has typed in. */
    private void follow() {
        ChannelFacts facts = channel.factsProperty().get();
        rights.set(ChannelRights.of(people.selfProperty().get().profile(), facts));
        if (!isEdited()) {
            show(facts.details());
        }
    }

    private boolean isEdited() {
        return !shown.equals(typed());
    }

    private void show(ChannelDetails details) {
        shown = details;
        name.set(details.name());
        topic.set(details.topic());
        description.set(details.description());
    }

    private ChannelDetails typed() {
        return new ChannelDetails(name.get(), topic.get(), description.get(), shown.archived());
    }

    public ChannelItem channel() {
        return channel;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty topicProperty() {
        return topic;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    /** What may be done as the channel is now. */
    public ReadOnlyObjectProperty<ChannelRights> rightsProperty() {
        return rights.getReadOnlyProperty();
    }

    public RequestState request() {
        return request;
    }

    /** Asks for what was typed, if it is anything new. */
    public void save() {
        if (isEdited()) {
            ChannelDetails wanted = typed();
            request.await(requests.update(channel.id(), shown, wanted), done -> {
                shown = wanted;
                follow();
            });
        }
    }

    public void archive() {
        request.await(requests.archive(channel.id()), done -> {});
    }

    public void restore() {
        request.await(requests.restore(channel.id()), done -> {});
    }

    /** Asks to be left alone by the channel, or no longer. */
    public void mute(boolean muted) {
        request.await(client.personal().mute(channel.id(), muted), done -> {});
    }

    /** Whether one who leaves cannot come back without being let in. */
    public boolean isPrivate() {
        return channel.kind() == ChannelKind.PRIVATE;
    }

    /** Goes out of the channel; its place in the list goes when the server has told so. */
    public void leave() {
        request.await(requests.leave(channel.id()), done -> {});
    }

    /** Stops to follow the channel. */
    public void close() {
        channel.factsProperty().removeListener(changed);
        people.selfProperty().removeListener(changed);
    }
}
