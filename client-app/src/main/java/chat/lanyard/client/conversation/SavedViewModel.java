package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.RequestResult.SavedPage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The messages that the user has saved for later, the newest first, the same on every device: fetched at every connection
 * and after every change. Belongs to the user interface's thread.
 */
public final class SavedViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final ObservableList<SavedItem> items = FXCollections.observableArrayList();
    private final ObservableList<SavedItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyBooleanWrapper fetched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChangeFailure> problem = new ReadOnlyObjectWrapper<>();

    /** On the event thread: counts the fetches, only the last of which is shown. */
    private int fetch;

    SavedViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        client.addListener(this);
    }

    public ObservableList<SavedItem> items() {
        return readOnlyItems;
    }

    /** Whether they were fetched since the start: while they were not, an empty list says nothing. */
    public ReadOnlyBooleanProperty fetchedProperty() {
        return fetched.getReadOnlyProperty();
    }

    /** Why the last wish was not fulfilled; {@code null} if it was. */
    public ReadOnlyObjectProperty<ChangeFailure> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the message is among them. */
    public boolean contains(MessageItem message) {
        return items.stream().anyMatch(item -> item.message().equals(message.id()));
    }

    /** Lets a message go. */
    public void remove(SavedItem item) {
        client.personal()
                .unsave(item.channel(), item.message(), failure -> ui.execute(() -> problem.set(failure.orElse(null))));
    }

    /** Lets go of what these messages said, which are deleted. */
    void erase(Set<MessageId> deleted) {
        if (items.stream().anyMatch(item -> deleted.contains(item.message()))) {
            items.replaceAll(item -> deleted.contains(item.message()) ? item.erased() : item);
            refresh(); // a list that is on its way may be older
        }
    }

    /** Fetches them anew: they may have been edited. */
    public void refresh() {
        client.execute(this::fetch);
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.ONLINE) {
            fetch();
        }
    }

    @Override
    public void personalEvents(List<PersonalEvent> events) {
        if (events.stream().anyMatch(SavedViewModel::isAboutSaving)) {
            fetch();
        }
    }

    private static boolean isAboutSaving(PersonalEvent event) {
        return event instanceof PersonalEvent.MessageSaved || event instanceof PersonalEvent.MessageUnsaved;
    }

    private void fetch() {
        fetch(++fetch, null, new ArrayList<>());
    }

    private void fetch(int number, Long before, List<SavedMessage> known) {
        client.personal().saved(before).whenComplete((page, error) -> {
            if (error == null && number == fetch) {
                take(number, page, known);
            }
        });
    }

    private void take(int number, SavedPage page, List<SavedMessage> known) {
        known.addAll(page.messages());
        if (page.more() && !page.messages().isEmpty()) {
            fetch(number, page.messages().get(page.messages().size() - 1).savedSequence(), known);
        } else {
            List<SavedItem> all = known.stream().map(this::item).toList();
            ui.execute(() -> {
                fetched.set(true);
                if (!items.equals(all)) {
                    items.setAll(all);
                }
            });
        }
    }

    private SavedItem item(SavedMessage message) {
        String person = client.person(message.actor())
                .map(UserProfile::displayName)
                .orElseGet(() -> Texts.get("people.former"));
        return new SavedItem(
                message.channelId(), message.messageId(), message.sequence(), person, message.at(), message.text());
    }
}
