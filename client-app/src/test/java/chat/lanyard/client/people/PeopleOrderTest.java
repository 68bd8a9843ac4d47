package chat.lanyard.client.people;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class PeopleOrderTest {
    private final PeopleOrder order = new PeopleOrder(new UserId("u-me"));
    private final ObservableList<PersonItem> items = FXCollections.observableArrayList();

    @Test
    void putsPeopleInTheOrderOfTheirNames() {
        update(People.profile("b", "bea"), People.profile("me", "Me"), People.profile("a", "Ada"));
        assertThat(items).extracting(PersonItem::displayName).containsExactly("Ada", "bea", "Me");
        assertThat(items).extracting(PersonItem::isSelf).containsExactly(false, false, true);
    }

    @Test
    void keepsWhoIsThereAndPutsANewOneInPlace() {
        update(People.profile("a", "Ada"), People.profile("c", "Cleo"));
        List<PersonItem> before = List.copyOf(items);
        update(People.profile("a", "Ada"), People.profile("b", "Bea"), People.profile("c", "Cleo"));
        assertThat(items).extracting(PersonItem::displayName).containsExactly("Ada", "Bea", "Cleo");
        assertThat(items).containsAll(before);
    }

    @Test
    void movesWhoeverHasAnotherNameAndKeepsThePresence() {
        update(People.profile("a", "Ada"), People.profile("c", "Cleo"));
        items.get(0).setPresence(Presence.ONLINE);
        update(People.profile("a", "Zoe"), People.profile("c", "Cleo"));
        assertThat(items).extracting(PersonItem::displayName).containsExactly("Cleo", "Zoe");
        assertThat(items.get(1).presenceProperty().get()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void dropsWhoeverIsGone() {
        update(People.profile("a", "Ada"), People.profile("c", "Cleo"));
        update(People.profile("c", "Cleo"));
        assertThat(items).extracting(PersonItem::displayName).containsExactly("Cleo");
    }

    @Test
    void tellsNamesakesApart() {
        update(People.profile("kim2", "Kim"), People.profile("kim1", "Kim"));
        assertThat(items).extracting(item -> item.profile().username()).containsExactly("kim1", "kim2");
    }

    @Test
    void changesTheListOnceForAWholeCrowdAndOnlyAtItsPlaceForOne() {
        List<UserProfile> crowd = new ArrayList<>(IntStream.range(0, 2000)
                .mapToObj(i -> People.profile("p" + i, "Person " + i))
                .toList());
        List<Integer> changes = new ArrayList<>();
        items.addListener((ListChangeListener<PersonItem>) change -> {
            change.next();
            changes.add(change.getAddedSize());
        });
        update(crowd.toArray(UserProfile[]::new));
        crowd.add(People.profile("new", "Person 1000 and one"));
        update(crowd.toArray(UserProfile[]::new));
        assertThat(changes).containsExactly(2000, 1);
        assertThat(items).isSortedAccordingTo((one, other) -> one.displayName().compareTo(other.displayName()));
    }

    @Test
    void saysThatNothingIsNew() {
        update(People.profile("a", "Ada"));
        assertThat(order.update(List.of(People.profile("a", "Ada"))).isEmpty()).isTrue();
    }

    private void update(UserProfile... people) {
        order.update(List.of(people)).applyTo(items);
    }
}
