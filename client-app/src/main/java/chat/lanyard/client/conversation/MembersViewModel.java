package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who is in a conversation, as they come and go. Belongs to the user interface's thread. */
public final class MembersViewModel implements SyncListener {
    private final ChannelItem channel;
    private final ChatClient client;
    private final Executor ui;
    private final PeopleViewModel people;
    private final RequestState request;
    private final Set<UserId> ids = new HashSet<>();
    private final ObservableList<PersonItem> members = FXCollections.observableArrayList();
    private final InvalidationListener peopleChanged = change -> show();
    private final PersonSearch others;

    MembersViewModel(ChannelItem channel, ChatClient client, Executor ui, PeopleViewModel people) {
        this.channel = channel;
        this.client = client;
        this.ui = ui;
        this.people = people;
        this.request = new RequestState(ui);
        this.others = new PersonSearch(
                people.items(), person -> !ids.contains(person.profile().id()));
        people.items().addListener(peopleChanged);
        client.addListener(this);
        load();
    }

    private void load() {
        request.await(client.channelRequests().members(channel.id()), told -> {
            ids.clear();
            ids.addAll(told);
            show();
        });
    }

    public ChannelItem channel() {
        return channel;
    }

    /** Those who are in it, by name. */
    public ObservableList<PersonItem> members() {
        return FXCollections.unmodifiableObservableList(members);
    }

    /** Those who are not, to let in. */
    public PersonSearch others() {
        return others;
    }

    public RequestState request() {
        return request;
    }

    public ChannelRights rights() {
        return ChannelRights.of(
                people.selfProperty().get().profile(), channel.factsProperty().get());
    }

    /** Lets somebody in. */
    public void invite(PersonItem person) {
        request.await(
                client.channelRequests().invite(channel.id(), person.profile().id()),
                done -> others.typedProperty().set(""));
    }

    /** Takes somebody out. */
    public void remove(PersonItem person) {
        request.await(
                client.channelRequests().remove(channel.id(), person.profile().id()), done -> {});
    }

    /** Comes on the event thread. */
    @Override
    public void eventsAppended(ChannelId id, List<ChannelEvent> events) {
        if (id.equals(channel.id()) && events.stream().anyMatch(MembersViewModel::isAboutMembers)) {
            ui.execute(() -> {
                events.forEach(this::apply);
                show();
            });
        }
    }

    private static boolean isAboutMembers(ChannelEvent event) {
        return event instanceof ChannelEvent.MemberJoined || event instanceof ChannelEvent.MemberLeft;
    }

    private void apply(ChannelEvent event) {
        if (event instanceof ChannelEvent.MemberJoined joined) {
            ids.add(joined.user().id());
        } else if (event instanceof ChannelEvent.MemberLeft left) {
            ids.remove(left.member());
        }
    }

    private void show() {
        List<PersonItem> now = people.items().stream()
                .filter(person -> ids.contains(person.profile().id()))
                .toList();
        if (!now.equals(members)) {
            members.setAll(now);
        }
        others.find();
    }

    /** Stops to follow who comes and goes. */
    public void close() {
        client.removeListener(this);
        people.items().removeListener(peopleChanged);
        others.close();
    }
}
