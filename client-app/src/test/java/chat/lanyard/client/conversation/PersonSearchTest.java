package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.people.People;
import chat.lanyard.client.people.PersonItem;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class PersonSearchTest {
    private final PersonItem bob = People.item("bob", "Bob");
    private final PersonItem jacob = People.item("jacob", "Jacob");
    private final PersonItem zoe = People.item("zoe", "Zoë");
    private final ObservableList<PersonItem> people = FXCollections.observableArrayList(jacob, bob, zoe);

    @Test
    void putsTheBestFirstAndOnlyThoseWhoMayBeChosen() {
        PersonSearch search = new PersonSearch(people, person -> person != zoe);
        assertThat(search.found()).containsExactly(jacob, bob);
        search.typedProperty().set("ob");
        assertThat(search.found()).containsExactly(jacob, bob);
        search.typedProperty().set("bob");
        assertThat(search.found()).containsExactly(bob);
        search.typedProperty().set("zoe");
        assertThat(search.found()).isEmpty();
    }

    @Test
    void followsWhoBecomesKnownUntilItIsClosed() {
        PersonSearch search = new PersonSearch(people, person -> true);
        PersonItem ada = People.item("ada", "Ada");
        people.add(ada);
        assertThat(search.found()).contains(ada);
        search.close();
        people.remove(ada);
        assertThat(search.found()).contains(ada);
    }
}
