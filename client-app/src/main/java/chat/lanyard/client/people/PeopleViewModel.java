package chat.lanyard.client.people;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everybody on the server, by name, and who is there. Belongs to the user interface's thread. */
public final class PeopleViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final PeopleOrder order;
    private final ObservableList<PersonItem> items = FXCollections.observableArrayList();
    private final ObservableList<PersonItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<PersonItem> self;
    private final ProfileViewModel profile;

    private final Map<UserId, PersonItem> byId = new HashMap<>();

    public PeopleViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        this.order = new PeopleOrder(client.session().user().id());
        this.self = new ReadOnlyObjectWrapper<>(new PersonItem(client.session().user(), true));
        this.profile = new ProfileViewModel(client, ui);
        client.addListener(this);
    }

    public ObservableList<PersonItem> items() {
        return readOnlyItems;
    }

    /** The person who uses this client; another item when the profile changes. */
    public ReadOnlyObjectProperty<PersonItem> selfProperty() {
        return self.getReadOnlyProperty();
    }

    /** What the user tells of themselves. */
    public ProfileViewModel profile() {
        return profile;
    }

    /** Somebody by id; empty if nobody of that id was heard of, or the account was deleted. */
    public Optional<PersonItem> person(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Somebody by user name. */
    public Optional<PersonItem> person(String username) {
        return items.stream()
                .filter(item -> item.profile().username().equalsIgnoreCase(username))
                .findFirst();
    }

    /** What the user may make of others; one for each panel that offers it. */
    public RolesViewModel roles() {
        return new RolesViewModel(
                client.people(), ui, () -> self.get().profile().role());
    }

    /** Everything about one person, as long as somebody looks at it. */
    public PersonViewModel look(UserId id) {
        return new PersonViewModel(this, id);
    }

    /** Asks the server for people whom this computer may not know yet; they come into the list. */
    public void find(String part) {
        client.people().find(part);
    }

    /** Tells, on a thread of its own, the file of somebody's picture; nothing if it cannot be had now. */
    public void loadPicture(UserId person, String picture, Consumer<Optional<byte[]>> reader) {
        client.pictures().load(person, picture, reader);
    }

    void lastSeen(UserId person, Consumer<Instant> reader) {
        client.people().lastSeen(person, time -> ui.execute(() -> reader.accept(time)));
    }

    Clock clock() {
        return client.clock();
    }

    @Override
    public void peopleChanged(Collection<UserProfile> people) {
        PeopleOrder.Change change = order.update(people);
        if (!change.isEmpty()) {
            ui.execute(() -> apply(change));
        }
    }

    private void apply(PeopleOrder.Change change) {
        change.applyTo(byId);
        change.applyTo(items);
        change.come().stream().filter(PersonItem::isSelf).findFirst().ifPresent(self::set);
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
