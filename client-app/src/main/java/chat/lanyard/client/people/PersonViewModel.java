package chat.lanyard.client.people;

import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One person, as long as somebody looks; to be closed then. Belongs to the user interface's thread.
 */
public final class PersonViewModel implements AutoCloseable {
    private final PeopleViewModel people;
    private final UserId id;
    private final ReadOnlyObjectWrapper<PersonItem> item = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> lastSeen = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener listChanged = list -> refresh();
    private final InvalidationListener presenceChanged = presence -> askLastSeen();

    PersonViewModel(PeopleViewModel people, UserId id) {
        this.people = people;
        this.id = id;
        people.items().addListener(listChanged);
        refresh();
    }

    /** {@code null} if nobody is known under this id. */
    public ReadOnlyObjectProperty<PersonItem> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** When the person was last there; {@code null} while they are, or while that is not known. */
    public ReadOnlyObjectProperty<Instant> lastSeenProperty() {
        return lastSeen.getReadOnlyProperty();
    }

    /** What the clock shows where the person is, if they have told where. */
    public Optional<ZonedDateTime> localTime() {
        try {
            return Optional.ofNullable(item.get())
                    .map(person -> person.profile().timeZone())
                    .map(zone -> people.clock().instant().atZone(ZoneId.of(zone)));
        } catch (DateTimeException e) {
            return Optional.empty(); // a zone that only newer versions know
        }
    }

    private void refresh() {
        PersonItem now = people.person(id).orElse(null);
        if (now != item.get()) {
            unfollow();
            item.set(now);
            if (now != null) {
                now.presenceProperty().addListener(presenceChanged);
                askLastSeen();
            }
        }
    }

    private void askLastSeen() {
        lastSeen.set(null);
        if (item.get().presenceProperty().get() == Presence.OFFLINE) {
            people.lastSeen(id, lastSeen::set);
        }
    }

    private void unfollow() {
        if (item.get() != null) {
            item.get().presenceProperty().removeListener(presenceChanged);
        }
    }

    @Override
    public void close() {
        people.items().removeListener(listChanged);
        unfollow();
    }
}
