package chat.lanyard.client.people;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everybody on the server, by name, and who is there. Belongs to the user interface's thread. */
public final class PeopleViewModel implements SyncListener {
    private final Executor ui;
    private final PeopleOrder order;
    private final ObservableList<PersonItem> items = FXCollections.observableArrayList();
    private final ObservableList<PersonItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);

    private final Map<UserId, PersonItem> byId = new HashMap<>();

    public PeopleViewModel(ChatClient client, Executor ui) {
        this.ui = ui;
        this.order = new PeopleOrder(client.session().user().id());
        client.addListener(this);
    }

    public ObservableList<PersonItem> items() {
        return readOnlyItems;
    }

    /** Somebody by id; empty if nobody of that id was heard of, or the account was deleted. */
    public Optional<PersonItem> person(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void peopleChanged(Collection<UserProfile> people) {
        PeopleOrder.Change change = order.update(people);
        if (!change.isEmpty()) {
            ui.execute(() -> {
                change.applyTo(byId);
                change.applyTo(items);
            });
        }
    }

    @Override
    public void presenceChanged(Map<UserId, Presence> changes, boolean complete) {
        ui.execute(() -> items.forEach(person -> {
            Presence otherwise =
                    complete ? Presence.OFFLINE : person.presenceProperty().get();
            person.setPresence(changes.getOrDefault(person.profile().id(), otherwise));
        }));
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.OFFLINE || status.state() == ConnectionState.REFUSED) {
            ui.execute(() -> items.forEach(person -> person.setPresence(Presence.OFFLINE)));
        }
    }
}
