package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Folded;
import chat.lanyard.client.text.NameMatch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Finds conversations and people by a part of their names, among those that are known here, connected or not, and with a connection
 * channels that one can join. Belongs to the user interface's thread.
 */
public final class JumpViewModel {
    private static final int MOST_OF_A_KIND = 25;

    private final ObservableList<ChannelItem> channels;
    private final ObservableList<PersonItem> people;
    private final JoinableChannels joinable;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<JumpTarget> results = FXCollections.observableArrayList();
    private final ObservableList<JumpTarget> readOnlyResults = FXCollections.unmodifiableObservableList(results);
    private final InvalidationListener changed = change -> find();

    JumpViewModel(ObservableList<ChannelItem> channels, ObservableList<PersonItem> people, JoinableChannels joinable) {
        this.channels = channels;
        this.people = people;
        this.joinable = joinable;
        typed.addListener(change -> joinable.lookFor(typed.get()));
        typed.addListener(changed);
    }

    /** What is looked for. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** The best first, at most {@value #MOST_OF_A_KIND} of each kind; the kind that has the best one comes first. */
    public ObservableList<JumpTarget> results() {
        return readOnlyResults;
    }

    /** Begins anew; from now on the results follow what becomes known. */
    public void open() {
        typed.set("");
        channels.addListener(changed);
        people.addListener(changed);
        joinable.found().addListener(changed);
        find();
    }

    /** Stops to follow. */
    public void close() {
        channels.removeListener(changed);
        people.removeListener(changed);
        joinable.found().removeListener(changed);
        results.clear();
    }

    private void find() {
        Folded wanted = Folded.of(typed.get());
        Ranking<ChannelItem> found =
                Ranking.of(channels, channel -> wanted.isEmpty() ? urgency(channel) : channel.match(wanted));
        Ranking<PersonItem> others =
                Ranking.of(people, person -> wanted.isEmpty() ? NameMatch.PART : person.match(wanted));
        Stream<JumpTarget> conversations = found.best().map(JumpTarget.Conversation::new);
        Stream<JumpTarget> persons = others.best().map(JumpTarget.Person::new);
        boolean personsFirst = others.quality().compareTo(found.quality()) < 0;
        Stream<JumpTarget> named =
                personsFirst ? Stream.concat(persons, conversations) : Stream.concat(conversations, persons);
        Stream<JumpTarget> toJoin = joinable.found().stream().map(JumpTarget.Joinable::new);
        Stream<JumpTarget> messages =
                wanted.isEmpty() ? Stream.empty() : Stream.of(new JumpTarget.Messages(typed.get()));
        List<JumpTarget> all =
                Stream.of(named, toJoin, messages).flatMap(targets -> targets).toList();
        // what one has chosen among the same results stays chosen
        if (!all.equals(results)) {
            results.setAll(all);
        }
    }

    /** Before anything is typed, what waits for an answer comes first. */
    private static NameMatch urgency(ChannelItem channel) {
        if (channel.isArchived()) {
            return NameMatch.NONE;
        }
        if (channel.mentionsProperty().get() > 0) {
            return NameMatch.WHOLE;
        }
        return channel.unreadProperty().get() > 0 ? NameMatch.BEGINNING : NameMatch.WORD;
    }

    /** What fits, by how well it does; it is put into a few heaps, so that nothing long is ever sorted. */
    private record Ranking<T>(Map<NameMatch, List<T>> heaps) {
        static <T> Ranking<T> of(List<T> all, Function<T, NameMatch> quality) {
            Map<NameMatch, List<T>> heaps = new EnumMap<>(NameMatch.class);
            for (T one : all) {
                heaps.computeIfAbsent(quality.apply(one), fit -> new ArrayList<>())
                        .add(one);
            }
            heaps.remove(NameMatch.NONE);
            return new Ranking<>(heaps);
        }

        NameMatch quality() {
            return heaps.keySet().stream().findFirst().orElse(NameMatch.NONE);
        }

        Stream<T> best() {
            return heaps.values().stream().flatMap(List::stream).limit(MOST_OF_A_KIND);
        }
    }
}
