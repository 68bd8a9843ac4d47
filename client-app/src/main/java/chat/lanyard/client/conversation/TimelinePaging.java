package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.MessageId;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * Moves through the open conversation: only a piece of it has rows, which grows at both ends and begins anew where somebody goes
 * far away. Belongs to the user interface's thread.
 */
public final class TimelinePaging {
    private final ChatClient client;
    private final TimelineState state;
    private TimelineFeed feed;

    TimelinePaging(ChatClient client, TimelineState state) {
        this.client = client;
        this.state = state;
    }

    /** Another conversation is open, or with {@code null} none. */
    void follow(TimelineFeed opened) {
        feed = opened;
    }

    /** Fetches what came before the first row; does nothing while that is on its way, offline, or at the beginning. */
    public void loadOlder() {
        if (feed != null && state.hasOlder().get()) {
            client.execute(feed.window()::loadOlder);
        }
    }

    /** Shows what comes behind the last row; does nothing while that is on its way, or at the newest message. */
    public void loadNewer() {
        if (feed != null && state.hasNewer().get() && state.askForNewer()) {
            client.execute(feed.window()::loadNewer);
        }
    }

    /** Begins anew with the newest messages if they have no rows. */
    public void loadNewest() {
        if (feed != null && state.hasNewer().get()) {
            client.execute(feed.window()::moveToNewest);
        }
    }

    /**
     * Brings the message at a sequence on the screen, with what stands around it.
     *
     * @param thread told which thread the message stands in, if it does
     */
    void reveal(long sequence, Consumer<MessageId> thread) {
        TimelineFeed current = feed;
        if (current != null) {
            client.execute(() -> current.reveal(sequence, thread));
        }
    }

    /** Brings the first message on the screen that was not read when the conversation was opened. */
    public void revealUnread() {
        if (feed != null) {
            client.execute(feed::revealUnread);
        }
    }

    /** What became of the last wish to see a message in its place; {@code null} if there was none here. */
    public ReadOnlyObjectProperty<Revealed> revealedProperty() {
        return state.revealed().getReadOnlyProperty();
    }

    /** Whether a message is looked for that somebody wishes to see. */
    public ReadOnlyBooleanProperty findingProperty() {
        return state.finding().getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingOlderProperty() {
        return state.loadingOlder().getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty hasOlderProperty() {
        return state.hasOlder().getReadOnlyProperty();
    }

    /** Whether there are messages behind the last row. */
    public ReadOnlyBooleanProperty hasNewerProperty() {
        return state.hasNewer().getReadOnlyProperty();
    }
}
