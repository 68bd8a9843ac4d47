package chat.lanyard.client.people;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/** Keeps people in the order of their names, away from the user interface's thread. Confined to the event thread. */
final class PeopleOrder {
    private static final Comparator<PersonItem> BY_NAME = Comparator.comparing(
                    PersonItem::displayName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(person -> person.profile().username())
            .thenComparing(person -> person.profile().id().value());
    private static final int FEW = 50;

    private final UserId self;
    private final Map<UserId, PersonItem> known = new HashMap<>();
    private final TreeSet<PersonItem> ordered = new TreeSet<>(BY_NAME);

    PeopleOrder(UserId self) {
        this.self = self;
    }

    /** Takes everybody there is now; returns what that changes. */
    Change update(Collection<UserProfile> people) {
        List<PersonItem> gone = new ArrayList<>();
        List<PersonItem> come = new ArrayList<>();
        for (PersonItem before : missingIn(people)) {
            known.remove(before.profile().id());
            gone.add(before);
        }
        for (UserProfile profile : people) {
            PersonItem before = known.get(profile.id());
            if (before == null || !before.profile().equals(profile)) {
                PersonItem item = new PersonItem(profile, profile.id().equals(self));
                known.put(profile.id(), item);
                come.add(item);
                if (before != null) {
                    gone.add(before);
                }
            }
        }
        gone.forEach(ordered::remove);
        ordered.addAll(come);
        return new Change(gone, come, gone.size() + come.size() > FEW ? List.copyOf(ordered) : null);
    }

    private List<PersonItem> missingIn(Collection<UserProfile> people) {
        var ids = people.stream().map(UserProfile::id).collect(Collectors.toSet());
        return known.values().stream()
                .filter(item -> !ids.contains(item.profile().id()))
                .toList();
    }

    /**
     * What to do to a list in this order.
     *
     * @param all the whole new list where that is cheaper than many small steps, else {@code null}
     */
    record Change(List<PersonItem> gone, List<PersonItem> come, List<PersonItem> all) {
        /** Brings a map of people to the same state. */
        void applyTo(Map<UserId, PersonItem> byId) {
            gone.forEach(item -> byId.remove(item.profile().id()));
            come.forEach(item -> byId.put(item.profile().id(), item));
        }

        boolean isEmpty() {
            return gone.isEmpty() && come.isEmpty();
        }

        /** On the user interface's thread; whoever only changed the profile keeps the presence. */
        void applyTo(ObservableList<PersonItem> items) {
            Map<UserId, PersonItem> before = gone.stream()
                    .collect(Collectors.toMap(item -> item.profile().id(), item -> item));
            come.stream()
                    .filter(item -> before.containsKey(item.profile().id()))
                    .forEach(item -> item.setPresence(
                            before.get(item.profile().id()).presenceProperty().get()));
            if (all == null) {
                gone.forEach(item -> items.remove(Collections.binarySearch(items, item, BY_NAME)));
                come.forEach(item -> items.add(-1 - Collections.binarySearch(items, item, BY_NAME), item));
            } else {
                items.setAll(all);
            }
        }
    }
}
