package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/**
 * The main screen of somebody signed in: connection, conversations, people and the open timeline. Belongs to the user
 * interface's thread.
 */
public final class ChatViewModel implements AutoCloseable {
    private final ChatClient client;
    private final ReadOnlyStringWrapper serverName;
    private final ConnectionViewModel connection;
    private final ChannelListViewModel channels;
    private final PeopleViewModel people;
    private final ChannelModels channelModels;
    private final TimelineViewModel timeline;
    private final ThreadViewModel thread;
    private final ThreadListViewModel threads;
    private final MessageTools tools;
    private final Navigation navigation;
    private final JumpViewModel jump;
    private final EmojiHabits emojiHabits = new EmojiHabits();
    private final NoticesViewModel notices;
    private final SavedViewModel saved;
    private final SearchViewModel search;
    private boolean forgetting;
    private CompletableFuture<Void> forgotten = CompletableFuture.completedFuture(null);

    /**
     * Takes over the client: starts it now and closes it with {@link #close}.
     *
     * @param ui runs what changes the properties, in order, on the user interface's thread
     * @param zone the time zone of day lines
     */
    public ChatViewModel(ChatClient client, Executor ui, ZoneId zone) {
        Executor batches = new BatchingExecutor(ui);
        this.client = client;
        this.serverName = new ReadOnlyStringWrapper(client.session().server().display());
        this.connection = new ConnectionViewModel(client, batches);
        this.timeline = new TimelineViewModel(client, batches, zone);
        this.thread = new ThreadViewModel(client, batches, zone);
        this.threads = new ThreadListViewModel(client, batches);
        MessageLinks links = new MessageLinks(client.session().server(), batches);
        this.tools = new MessageTools(client, links, batches);
        this.people = new PeopleViewModel(client, batches);
        this.channels = new ChannelListViewModel(client, batches, timeline, people);
        this.channelModels = new ChannelModels(client, batches, channels, people);
        this.navigation = new Navigation(links, channels, timeline, thread);
        this.jump = new JumpViewModel(channels.items(), people.items(), channelModels.joinable());
        this.notices = new NoticesViewModel(batches);
        this.search = new Searching(channels.items(), people.items()).in(client, batches, zone);
        this.saved = new SavedViewModel(client, batches);
        client.addListener(links);
        client.addListener(notices);
        client.addListener(new Erasures(batches, this::erase));
        client.addListener(new ServerNameListener(name -> batches.execute(() -> serverName.set(name))));
        client.start();
    }

    private void erase(Set<MessageId> deleted) {
        search.drop(deleted);
        saved.erase(deleted);
        tools.erase(deleted);
    }

    /** The server's name; its address until it has told it. */
    public ReadOnlyStringProperty serverNameProperty() {
        return serverName.getReadOnlyProperty();
    }

    /** Whether nobody on the way can read along. */
    public boolean isEncrypted() {
        return client.session().isEncrypted();
    }

    public UserProfile user() {
        return client.session().user();
    }

    public ObservableList<ChannelItem> channels() {
        return channels.items();
    }

    /** The conversations as the list shows them. */
    public ChannelSections sections() {
        return channels.sections();
    }

    /** Opens the one above or below in the list, going round at the ends. */
    public void moveChannel(int rowsDown) {
        channels.move(rowsDown);
    }

    /** Opens the next conversation below or above in which something is unread, if there is one. */
    public void moveToUnread(boolean down) {
        channels.moveToUnread(down);
    }

    /** What is to be done with channels, and with direct conversations. */
    public ChannelModels channelModels() {
        return channelModels;
    }

    public ReadOnlyObjectProperty<ChannelItem> selectedChannelProperty() {
        return channels.selectedProperty();
    }

    /** Opens a conversation in the timeline. */
    public void selectChannel(ChannelItem channel) {
        channels.select(channel);
    }

    /** Goes to messages and threads. */
    public Navigation navigation() {
        return navigation;
    }

    /** The thread that is open beside the conversation. */
    public ThreadViewModel thread() {
        return thread;
    }

    /** The threads that the user takes part in. */
    public ThreadListViewModel threads() {
        return threads;
    }

    /** What a message can be used for elsewhere. */
    public MessageTools tools() {
        return tools;
    }

    /** Who everybody is, and what the user tells of themselves. */
    public PeopleViewModel everybody() {
        return people;
    }

    /** Everybody on the server, by name. */
    public ObservableList<PersonItem> people() {
        return people.items();
    }

    /** Which emojis the user takes. */
    public EmojiHabits emojiHabits() {
        return emojiHabits;
    }

    /** Suggests what a name that is being typed may become. */
    public Completion completion() {
        return new Completion(people(), channels(), emojiHabits, channelModels::mayAlertHere);
    }

    /** Whom and what the names in messages mean. */
    public Names names() {
        return new NameBook(people(), channels(), user());
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    /** Goes elsewhere by a part of the name. */
    public JumpViewModel jump() {
        return jump;
    }

    /** Finds messages. */
    public SearchViewModel search() {
        return search;
    }

    /** Whether one is connected, and what waits. */
    public ConnectionViewModel connection() {
        return connection;
    }

    /** What the user has saved for later. */
    public SavedViewModel saved() {
        return saved;
    }

    /** Takes everything in one conversation as read. */
    public void markRead(ChannelItem channel) {
        if (channel == selectedChannelProperty().get()) {
            timeline.sawFirstUnread();
        }
        client.reading().markRead(channel.id());
    }

    /** Puts a direct conversation, which is read then, out of sight on all devices until something happens in it. */
    public void closeConversation(ChannelItem conversation) {
        markRead(conversation);
        channels.leave(conversation);
        client.personal().close(conversation.id());
    }

    /** Takes everything as read, in every conversation. */
    public void markAllRead() {
        timeline.sawFirstUnread();
        client.reading().markAllRead();
    }

    /** What the person should know. */
    public NoticesViewModel notices() {
        return notices;
    }

    /** How many conversations have a draft. */
    public ReadOnlyIntegerProperty draftsProperty() {
        return channels.draftsProperty();
    }

    /** Whether what waits to be sent, and drafts, are there again after the end of the application. */
    public boolean isDurable() {
        return client.isDurable();
    }

    /**
     * Ends the session, and with {@link #close} removes from this computer what it keeps of the conversations; the listener of
     * {@link #setOnSignedOut} is told at once.
     */
    public void signOut() {
        forgetting = true;
        forgotten = client.session().forget();
        client.session().end();
        connection.signedOut(null);
    }

    /**
     * Called once on the user interface's thread when the session is over: with {@code null} when the user wished it,
     * else with the reason to show. This view model is to be closed then.
     */
    public void setOnSignedOut(Consumer<Failure> listener) {
        connection.setOnSignedOut(listener);
    }

    /** Disconnects and ends the client's threads; what is not sent yet waits on the disk. */
    @Override
    public void close() {
        timeline.close();
        thread.timeline().close();
        if (forgetting) {
            client.closeAndForget();
        } else {
            client.close();
        }
    }

    /** Completes on any thread when everything is on the disk after {@link #close}, or is removed from it. */
    public CompletableFuture<Void> closed() {
        return CompletableFuture.allOf(forgotten, client.closed());
    }
}
