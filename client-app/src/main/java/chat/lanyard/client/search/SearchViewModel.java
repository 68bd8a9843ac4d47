package chat.lanyard.client.search;

import chat.lanyard.client.sync.FoundMessage;
import chat.lanyard.client.sync.FoundMessages;
import chat.lanyard.client.sync.MessageSearch;
import chat.lanyard.client.sync.SearchFailure;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.search.UnclearSearchException;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Looks for messages while somebody types. Belongs to the user interface's thread. */
public final class SearchViewModel {
    private final MessageSearch search;
    private final SearchContext context;
    private final Supplier<ZonedDateTime> now;
    private final SearchThreads threads;
    private final Suggestions suggesting;

    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<SearchState> state = new ReadOnlyObjectWrapper<>(SearchState.NOTHING_TYPED);
    private final ReadOnlyStringWrapper answered = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<UnclearSearchException.Reason> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SearchFailure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper onlyHere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<FoundItem> results = FXCollections.observableArrayList();
    private final ObservableList<FoundItem> readOnlyResults = FXCollections.unmodifiableObservableList(results);
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> readOnlySuggestions =
            FXCollections.unmodifiableObservableList(suggestions);
    private MessageSearch.Run run;

    /** Counts the searches: what an earlier one still brings is dropped. */
    private int searches;

    /** @param now this moment, in the zone that days are meant in */
    public SearchViewModel(
            MessageSearch search, SearchContext context, Supplier<ZonedDateTime> now, SearchThreads threads) {
        this.search = search;
        this.context = context;
        this.now = now;
        this.threads = threads;
        this.suggesting = new Suggestions(context);
        query.addListener((property, before, typed) -> typed(typed));
    }

    /** Begins anew, everywhere. */
    public void openEverywhere(String words) {
        if (words.equals(query.get())) {
            typed(words); // the messages may be others than when it was typed
        } else {
            query.set(words);
        }
    }

    /** Begins anew in one conversation. */
    public void openIn(ChannelId channel) {
        openEverywhere(context.place(channel)
                .map(place -> "in:" + place.name().text() + " ")
                .orElse(""));
    }

    private void typed(String text) {
        suggestions.setAll(suggesting.of(text));
        threads.paced(() -> start(query.get()));
    }

    private void start(String text) {
        searches++;
        run = null;
        busy.set(false);
        failure.set(null);
        try {
            SearchQuery understood = SearchQuery.parse(text, now.get());
            if (understood.saysOnlyWhere()) {
                show(SearchState.NOTHING_TYPED);
            } else {
                ask(text, search.begin(text, understood, now.get().getZone()));
            }
        } catch (UnclearSearchException e) {
            problem.set(e.reason());
            show(text.isBlank() ? SearchState.NOTHING_TYPED : SearchState.NOT_UNDERSTOOD);
        }
    }

    private void show(SearchState without) {
        state.set(without);
        results.clear();
        more.set(false);
        onlyHere.set(false);
        complete.set(true);
    }

    private void ask(String text, MessageSearch.Run begun) {
        run = begun;
        if (results.isEmpty()) {
            state.set(SearchState.SEARCHING);
        }
        next(
                page -> {
                    if (!page.equals(results)) { // what one has chosen among the same results stays chosen
                        results.setAll(page);
                    }
                    answered.set(text);
                },
                this::fail);
    }

    /** Fetches the next page; does nothing while one is on its way, or when there is none. */
    public void showMore() {
        if (run != null && more.get() && !busy.get()) {
            next(results::addAll, failure::set); // what was found stays
        }
    }

    private void next(Consumer<List<FoundItem>> shown, Consumer<SearchFailure> failed) {
        int mine = searches;
        busy.set(true);
        failure.set(null);
        run.next(new MessageSearch.Listener() {
            @Override
            public void found(FoundMessages page) {
                onScreen(mine, () -> take(page, shown));
            }

            @Override
            public void failed(SearchFailure reason) {
                onScreen(mine, () -> failed.accept(reason));
            }
        });
    }

    private void onScreen(int mine, Runnable change) {
        threads.ui().execute(() -> {
            if (mine == searches) {
                busy.set(false);
                change.run();
            }
        });
    }

    private void take(FoundMessages page, Consumer<List<FoundItem>> shown) {
        shown.accept(page.messages().stream().map(this::item).toList());
        more.set(page.more());
        onlyHere.set(page.onlyHere());
        complete.set(page.complete());
        state.set(results.isEmpty() ? SearchState.NOTHING_FOUND : SearchState.FOUND);
    }

    private FoundItem item(FoundMessage found) {
        return new FoundItem(
                found.hit(),
                found.author().map(UserProfile::displayName).orElseGet(() -> Texts.get("people.former")),
                context.place(found.hit().channelId()).map(SearchPlace::title).orElse(""));
    }

    /** Lets go of these messages, which are deleted. */
    public void drop(Set<MessageId> deleted) {
        if (results.removeIf(found -> deleted.contains(found.hit().messageId())) && results.isEmpty()) {
            state.set(SearchState.NOTHING_FOUND);
        }
    }

    private void fail(SearchFailure reason) {
        show(SearchState.FAILED);
        failure.set(reason);
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the results are of, which may lag behind what is typed. */
    public ReadOnlyStringProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** What is wrong with what is typed; that of earlier while nothing is. */
    public ReadOnlyObjectProperty<UnclearSearchException.Reason> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why nothing came, or no more; {@code null} unless it failed. */
    public ReadOnlyObjectProperty<SearchFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether only what is on this computer was looked at. */
    public ReadOnlyBooleanProperty onlyHereProperty() {
        return onlyHere.getReadOnlyProperty();
    }

    /** Whether the server could look at everything. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /** Whether {@link #showMore} may bring more. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Whether a page is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The newest first. */
    public ObservableList<FoundItem> results() {
        return readOnlyResults;
    }

    /** How what is typed may go on. */
    public ObservableList<Suggestion> suggestions() {
        return readOnlySuggestions;
    }
}
