package chat.lanyard.client.people;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everybody on the server, by name, and who is there. Belongs to the user interface's thread. */
public final class PeopleViewModel implements SyncListener {
    private static final Comparator<PersonItem> BY_NAME = Comparator.comparing(
                    PersonItem::displayName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(person -> person.profile().username());

    private final UserId self;
    private final Executor ui;
    private final Map<UserId, PersonItem> known = new HashMap<>();
    private final ObservableList<PersonItem> items = FXCollections.observableArrayList();
    private final ObservableList<PersonItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);

    public PeopleViewModel(ChatClient client, Executor ui) {
        this.self = client.session().user().id();
        this.ui = ui;
        client.addListener(this);
    }

    public ObservableList<PersonItem> items() {
        return readOnlyItems;
    }

    @Override
    public void peopleChanged(Collection<UserProfile> people) {
        List<UserProfile> snapshot = List.copyOf(people);
        ui.execute(() -> show(snapshot));
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

    private void show(List<UserProfile> people) {
        List<PersonItem> shown = new ArrayList<>();
        people.forEach(profile -> shown.add(itemOf(profile)));
        shown.sort(BY_NAME);
        if (!shown.equals(items)) {
            items.setAll(shown);
        }
    }

    private PersonItem itemOf(UserProfile profile) {
        PersonItem before = known.get(profile.id());
        if (before != null && before.profile().equals(profile)) {
            return before;
        }
        PersonItem item = new PersonItem(profile, profile.id().equals(self));
        if (before != null) {
            item.setPresence(before.presenceProperty().get());
        }
        known.put(profile.id(), item);
        return item;
    }
}
