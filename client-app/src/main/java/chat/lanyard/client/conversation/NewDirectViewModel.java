package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Chooses 1 to 9 people and opens the one conversation with them. Belongs to the user interface's thread. */
public final class NewDirectViewModel {
    /** How many others there may be. */
    public static final int MOST = ProtocolLimits.DIRECT_MEMBERS - 1;

    private final DirectOpener opener;
    private final RequestState request;
    private final ObservableList<PersonItem> chosen = FXCollections.observableArrayList();
    private final ObservableList<PersonItem> readOnlyChosen = FXCollections.unmodifiableObservableList(chosen);
    private final PersonSearch search;

    NewDirectViewModel(PeopleViewModel people, DirectOpener opener, RequestState request) {
        this.opener = opener;
        this.request = request;
        this.search = new PersonSearch(people.items(), person -> !person.isSelf() && !chosen.contains(person));
    }

    public PersonSearch search() {
        return search;
    }

    public ObservableList<PersonItem> chosen() {
        return readOnlyChosen;
    }

    public RequestState request() {
        return request;
    }

    /** Adds somebody, unless there is no place for one more. */
    public void choose(PersonItem person) {
        if (chosen.size() < MOST && !chosen.contains(person)) {
            chosen.add(person);
            search.typedProperty().set("");
            search.find();
        }
    }

    public void drop(PersonItem person) {
        chosen.remove(person);
        search.find();
    }

    /** Opens the conversation; {@code done} is called when it is there. */
    public void open(Runnable done) {
        if (!chosen.isEmpty() && !request.busyProperty().get()) {
            opener.open(
                    List.copyOf(
                            chosen.stream().map(person -> person.profile().id()).toList()),
                    request,
                    opened -> done.run());
        }
    }

    /** Stops to follow who is there. */
    public void close() {
        search.close();
    }
}
