package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.emoji.EmojiText;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.value.ChannelId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open conversation: its rows, oldest first, and the composer. Belongs to the user interface's thread. */
public final class TimelineViewModel {
    private final ChatClient client;
    private final Executor ui;
    private final ZoneId zone;
    private final TimelineState state;
    private final ObservableList<TimelineItem> readOnlyItems;
    private final EditViewModel editing;
    private final TypingViewModel typing;
    private final ChangesViewModel changes;
    private final SeenMarks seen;
    private TimelinePlace place;
    private final AttachingViewModel attaching;
    private final FilesViewModel files;
    private final TimelinePaging paging;
    private ChannelId channel;
    private TimelineFeed feed;

    /** Counts the conversations that were opened: what an earlier one still wants to show is dropped. */
    private int generation;

    TimelineViewModel(ChatClient client, Executor ui, ZoneId zone) {
        this.client = client;
        this.ui = ui;
        this.zone = zone;
        this.state = new TimelineState(new DraftKeeper(client::setDraft));
        this.readOnlyItems =
                FXCollections.unmodifiableObservableList(state.rows().items());
        this.editing = new EditViewModel(client.changes(), ui);
        this.typing = new TypingViewModel(client, ui);
        this.changes = new ChangesViewModel(client, ui, () -> channel);
        this.seen = new SeenMarks(client, ui, readOnlyItems);
        this.attaching = new AttachingViewModel(client, ui);
        this.files = new FilesViewModel(client, ui);
        this.paging = new TimelinePaging(client, state);
        client.everySecond(this::tick);
    }

    private void tick(ConnectionStatus status) {
        Instant now = client.clock().instant();
        boolean connected = status.state() == ConnectionState.ONLINE || status.state() == ConnectionState.CATCHING_UP;
        ui.execute(() -> state.rows().waitOn(now, connected));
    }

    /** Shows another conversation, or with {@code null} none; drafts stay with theirs. */
    void open(ChannelId id) {
        open(id == null ? null : TimelinePlace.of(id));
    }

    /** Shows a channel, a thread, or with {@code null} nothing. */
    void open(TimelinePlace opened) {
        if (feed != null) {
            feed.close();
            leave();
        }
        generation++;
        editing.open(opened);
        attaching.open(opened);
        place = opened;
        seen.open(opened);
        channel = opened == null ? null : opened.channel();
        state.clear(opened == null ? null : opened.draft());
        typing.open(opened == null || opened.isThread() ? null : opened.channel());
        feed = opened == null ? null : follow(opened);
        paging.follow(feed);
    }

    private TimelineFeed follow(TimelinePlace opened) {
        int mine = ++generation;
        Executor screen = change -> ui.execute(() -> {
            if (generation == mine) {
                change.run();
            }
        });
        TimelineFeed following = new TimelineFeed(client, opened, zone, state, screen);
        following.open();
        return following;
    }

    /** Shows what this computer keeps of the place by now. */
    void showAnew() {
        TimelineFeed current = feed;
        if (current != null) {
            client.execute(current::rebuilt);
        }
    }

    /** The rows of a piece of the conversation, which grows at both ends and begins anew where somebody goes far away. */
    public ObservableList<TimelineItem> items() {
        return readOnlyItems;
    }

    /** Whether what this computer keeps of the conversation is shown. */
    public ReadOnlyBooleanProperty knownProperty() {
        return state.known().getReadOnlyProperty();
    }

    /** Brings other rows, and messages that somebody wishes to see. */
    public TimelinePaging paging() {
        return paging;
    }

    /** Messages of others that came since {@link #markRead} was last called. */
    public ReadOnlyIntegerProperty unreadBelowProperty() {
        return state.unreadBelow().getReadOnlyProperty();
    }

    /** How many messages of others were not read when the conversation was opened; 0 once the first of them was seen. */
    public ReadOnlyLongProperty unreadAtOpeningProperty() {
        return state.unreadAtOpening().getReadOnlyProperty();
    }

    /** The line before the first unread message was in view. */
    public void sawFirstUnread() {
        state.unreadAtOpening().set(0);
    }

    /** What is typed and not sent, kept for each conversation, over the end of the application too. */
    public StringProperty draftProperty() {
        return state.drafts().textProperty();
    }

    /** Who else is writing. */
    public TypingViewModel typing() {
        return typing;
    }

    /** Shows the message at once and sends it as soon as possible; a blank text is ignored. */
    public void send(String text) {
        if (channel == null) {
            return;
        }
        if (!attaching.files().isEmpty()) {
            typing.sent();
            attaching.send(place, EmojiText.withEmojis(text));
        } else if (!text.isBlank()) {
            typing.sent();
            client.posts().send(place, EmojiText.withEmojis(text));
        }
    }

    /** The files that go with the next message. */
    public AttachingViewModel attaching() {
        return attaching;
    }

    /** Files that come and go. */
    public FilesViewModel files() {
        return files;
    }

    /** Tries a message that failed once more. */
    public void retry(MessageItem item) {
        client.posts().retry(item.clientMessageId());
    }

    /** Gives up a message that failed, or still waits. */
    public void discard(MessageItem item) {
        client.posts().discard(item.clientMessageId());
    }

    /** The message that is being edited, if one is. */
    public EditViewModel editing() {
        return editing;
    }

    /** Begins to edit a message of the user. */
    public void edit(MessageItem item) {
        if (item.isOwn() && item.isChangeable()) {
            editing.begin(item);
        }
    }

    /** Begins to edit the user's last message on the screen, if there is one and the server has it. */
    public void editLast() {
        for (int i = readOnlyItems.size() - 1; i >= 0; i--) {
            if (readOnlyItems.get(i) instanceof MessageItem item
                    && item.isOwn()
                    && !item.content().deleted()) {
                edit(item);
                return;
            }
        }
    }

    /** What can be done to messages that the server has. */
    public ChangesViewModel changes() {
        return changes;
    }

    /** Where it stands: a channel or a thread; {@code null} while none is open. */
    public TimelinePlace place() {
        return place;
    }

    /** Writes something into the composer, behind what is typed there. */
    public void addToDraft(String text) {
        String typed = draftProperty().get();
        draftProperty().set(typed.isBlank() ? text : typed.stripTrailing() + "\n\n" + text);
    }

    /** Says that the newest message was seen; the server is told so at most twice a second. */
    public void markRead() {
        state.unreadBelow().set(0);
        seen.tell();
        if (feed != null) {
            client.execute(feed.window()::trim);
        }
    }

    /** Tells what is still to be told. */
    void close() {
        if (channel != null) {
            leave();
        }
    }

    private void leave() {
        seen.flush();
        client.reading().leave(channel);
    }
}
