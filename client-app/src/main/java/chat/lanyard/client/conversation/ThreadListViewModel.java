package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The threads that the user takes part in, those with something unread first. The server is asked again, at most once at a time,
 * whenever something has happened that may change them. Belongs to the user interface's thread.
 */
public final class ThreadListViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final ObservableList<ThreadItem> items = FXCollections.observableArrayList();
    private final ObservableList<ThreadItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyBooleanWrapper fetched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();

    /** On the event thread: whether the server is being asked, and whether something has happened since it was. */
    private boolean asking;

    private boolean changed;

    ThreadListViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        client.addListener(this);
    }

    public ObservableList<ThreadItem> items() {
        return readOnlyItems;
    }

    /** Whether they were fetched since the start: while they were not, an empty list says nothing. */
    public ReadOnlyBooleanProperty fetchedProperty() {
        return fetched.getReadOnlyProperty();
    }

    /** Unread replies in all of them. */
    public ReadOnlyLongProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.ONLINE) {
            ask();
        }
    }

    @Override
    public void eventsAppended(ChannelId channel, List<ChannelEvent> events) {
        if (events.stream().anyMatch(ThreadListViewModel::mayConcern)) {
            ask();
        }
    }

    @Override
    public void personalEvents(List<PersonalEvent> events) {
        if (events.stream().anyMatch(PersonalEvent.ThreadRead.class::isInstance)) {
            ask();
        }
    }

    private static boolean mayConcern(ChannelEvent event) {
        return EventTable.rootOf(event) != null
                || event instanceof ChannelEvent.MessageDeleted
                || event instanceof ChannelEvent.MemberLeft;
    }

    private void ask() {
        changed = true;
        if (!asking) {
            asking = true;
            changed = false;
            client.questions().threads(this::take);
        }
    }

    private void take(Optional<List<ThreadSummary>> answer) {
        asking = false;
        answer.map(threads -> threads.stream().map(this::item).toList())
                .ifPresent(found -> ui.execute(() -> show(found)));
        if (changed && answer.isPresent()) {
            ask();
        }
    }

    private void show(List<ThreadItem> found) {
        fetched.set(true);
        List<ThreadItem> sorted = found.stream()
                .sorted(Comparator.comparing(thread -> thread.unread() == 0))
                .toList();
        if (!sorted.equals(items)) {
            items.setAll(sorted);
        }
        unread.set(found.stream().mapToLong(ThreadItem::unread).sum());
    }

    private ThreadItem item(ThreadSummary thread) {
        UserId author = thread.actor();
        UserProfile profile = client.person(author).orElseGet(() -> RowBuilder.former(author));
        return new ThreadItem(
                thread.channelId(),
                thread.messageId(),
                profile.displayName(),
                Avatar.of(profile),
                thread.text() == null ? "" : thread.text(),
                thread.replies(),
                thread.lastAt(),
                thread.unread());
    }
}
