package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.emoji.EmojiText;
import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open conversation: its rows, oldest first, and the composer. Belongs to the user interface's thread. */
public final class TimelineViewModel {
    private static final long READ_PAUSE_MILLIS = 500;

    private final ChatClient client;
    private final Executor ui;
    private final ZoneId zone;
    private final TimelineState state;
    private final ObservableList<TimelineItem> readOnlyItems;
    private final Paced readMarks;
    private final EditViewModel editing;
    private final TypingViewModel typing;
    private TimelinePlace place;
    private long threadRead;
    private final AttachingViewModel attaching;
    private final FilesViewModel files;
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
        this.readMarks = new Paced(CompletableFuture.delayedExecutor(READ_PAUSE_MILLIS, TimeUnit.MILLISECONDS, ui));
        this.editing = new EditViewModel(client.changes(), ui);
        this.typing = new TypingViewModel(client, ui);
        this.attaching = new AttachingViewModel(client, ui);
        this.files = new FilesViewModel(client, ui);
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
        editing.cancel();
        attaching.open(opened);
        place = opened;
        threadRead = 0;
        channel = opened == null ? null : opened.channel();
        state.clear(opened == null ? null : opened.draft());
        typing.open(opened == null || opened.isThread() ? null : opened.channel());
        feed = opened == null ? null : follow(opened);
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

    /** The rows; older ones come in one addition at the front, everything else changes at the end. */
    public ObservableList<TimelineItem> items() {
        return readOnlyItems;
    }

    /** Fetches what came before the first row; does nothing while that is on its way, offline, or at the beginning. */
    public void loadOlder() {
        TimelineFeed current = feed;
        if (current != null && state.hasOlder().get()) {
            client.execute(current::loadOlder);
        }
    }

    /** Brings the message at a sequence on the screen, with everything between it and the newest. */
    void reveal(long sequence) {
        TimelineFeed current = feed;
        if (current != null) {
            client.execute(() -> current.reveal(sequence));
        }
    }

    /**
     * The same for any message of the conversation: of a reply the message above its thread is shown.
     *
     * @param inThread hears of that message
     */
    void revealFrom(long sequence, Consumer<MessageId> inThread) {
        ChannelId opened = channel;
        client.reach(
                opened,
                sequence,
                reached -> client.log(opened, sequence - 1, 1, found -> {
                    MessageId root = found.isEmpty() || found.get(0).sequence() != sequence
                            ? null
                            : EventTable.rootOf(found.get(0));
                    ui.execute(() -> {
                        if (root == null) {
                            reveal(sequence);
                        } else {
                            reveal(ThreadItem.sequenceOf(root));
                            inThread.accept(root);
                        }
                    });
                }));
    }

    /** What became of the last wish to see a message in its place; {@code null} if there was none here. */
    public ReadOnlyObjectProperty<Revealed> revealedProperty() {
        return state.revealed().getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingOlderProperty() {
        return state.loadingOlder().getReadOnlyProperty();
    }

    /** Whether what this computer keeps of the conversation is shown. */
    public ReadOnlyBooleanProperty knownProperty() {
        return state.known().getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty hasOlderProperty() {
        return state.hasOlder().getReadOnlyProperty();
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
            client.send(place, EmojiText.withEmojis(text));
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
        client.retry(item.clientMessageId());
    }

    /** Gives up a message that failed, or still waits. */
    public void discard(MessageItem item) {
        client.discard(item.clientMessageId());
    }

    /** The message that is being edited, if one is. */
    public EditViewModel editing() {
        return editing;
    }

    /** Begins to edit a message of the user. */
    public void edit(MessageItem item) {
        if (item.isOwn() && item.isChangeable()) {
            editing.begin(channel, item);
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

    /** Takes a message back, for good; one of somebody else as a moderator. */
    public void delete(MessageItem item) {
        if (item.isChangeable()) {
            item.setChangeFailure(null);
            client.changes().delete(channel, item.id(), outcome(item));
        }
    }

    /** Saves a message for later. */
    public void save(MessageItem item) {
        if (item.isChangeable()) {
            item.setChangeFailure(null);
            client.personal().save(channel, item.id(), outcome(item));
        }
    }

    /** Lets a message go that was saved. */
    public void unsave(MessageItem item) {
        if (item.id() != null) {
            item.setChangeFailure(null);
            client.personal().unsave(channel, item.id(), outcome(item));
        }
    }

    /** Puts a message to the pinned ones, or takes it from them. */
    public void togglePin(MessageItem item) {
        if (item.isChangeable()) {
            item.setChangeFailure(null);
            boolean pinned = item.content().standing().pinned();
            client.changes().pin(channel, item.id(), !pinned, outcome(item));
        }
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

    /** Puts an emoji under a message, or takes the user's own away again. */
    public void toggleReaction(MessageItem item, String emoji) {
        if (!item.isChangeable()) {
            return;
        }
        item.setChangeFailure(null);
        boolean own = item.content().reactions().stream()
                .anyMatch(reaction -> reaction.own() && reaction.emoji().equals(emoji));
        if (own) {
            client.changes().removeReaction(channel, item.id(), new Emoji(emoji), outcome(item));
        } else {
            client.changes().addReaction(channel, item.id(), new Emoji(emoji), outcome(item));
        }
    }

    private Consumer<Optional<ChangeFailure>> outcome(MessageItem item) {
        return failure -> ui.execute(() -> item.setChangeFailure(failure.orElse(null)));
    }

    /** Says that the newest message was seen; the server is told so at most twice a second. */
    public void markRead() {
        state.unreadBelow().set(0);
        TimelinePlace seen = place;
        if (seen != null && seen.isThread()) {
            markThreadRead(seen);
        } else if (seen != null) {
            readMarks.run(() -> client.markRead(seen.channel()));
        }
    }

    private void markThreadRead(TimelinePlace thread) {
        long newest = readOnlyItems.stream()
                .filter(item -> item instanceof MessageItem message && message.id() != null)
                .mapToLong(item -> ThreadItem.sequenceOf(((MessageItem) item).id()))
                .max()
                .orElse(0);
        if (newest > threadRead) {
            threadRead = newest;
            readMarks.run(() -> client.questions().markThreadRead(thread.channel(), thread.root(), newest));
        }
    }

    /** Tells what is still to be told. */
    void close() {
        if (channel != null) {
            leave();
        }
    }

    private void leave() {
        readMarks.flush();
        client.leave(channel);
    }
}
