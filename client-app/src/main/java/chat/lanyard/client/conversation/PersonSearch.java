package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds people to choose by a part of their names. Belongs to the user interface's thread. */
public final class PersonSearch {
    private static final int MOST = 50;

    private final ObservableList<PersonItem> people;
    private final Predicate<PersonItem> wanted;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PersonItem> found = FXCollections.observableArrayList();
    private final InvalidationListener changed = change -> find();

    /** @param wanted who may be chosen at all */
    PersonSearch(ObservableList<PersonItem> people, Predicate<PersonItem> wanted) {
        this.people = people;
        this.wanted = wanted;
        typed.addListener(changed);
        people.addListener(changed);
        find();
    }

    /** What is looked for. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** The best first, at most {@value #MOST}. */
    public ObservableList<PersonItem> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /** Looks again, because others may be chosen now. */
    void find() {
        Folded folded = Folded.of(typed.get());
        List<PersonItem> best = people.stream()
                .filter(wanted)
                .filter(person -> person.match(folded) != NameMatch.NONE)
                .sorted(Comparator.comparing(person -> person.match(folded)))
                .limit(MOST)
                .toList();
        if (!best.equals(found)) {
            found.setAll(best);
        }
    }

    /** Stops to follow who is there. */
    void close() {
        people.removeListener(changed);
    }
}
