package chat.lanyard.client.conversation;

import chat.lanyard.client.people.PeopleViewModel;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.people.RolesViewModel;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Reach;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserProfile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Makes the view models of the panels about channels and direct conversations. Belongs to the user interface's thread. */
public final class ChannelModels {
    private final ChatClient client;
    private final Executor ui;
    private final ChannelListViewModel channels;
    private final PeopleViewModel people;

    ChannelModels(ChatClient client, Executor ui, ChannelListViewModel channels, PeopleViewModel people) {
        this.client = client;
        this.ui = ui;
        this.channels = channels;
        this.people = people;
    }

    /** Whether the user may look for public channels, join them, and make new ones. */
    public boolean mayFindAndCreate() {
        Role role = self().role();
        return Permission.FIND_CHANNELS.of(role) == Reach.YES && Permission.CREATE_CHANNELS.of(role) == Reach.YES;
    }

    /** What the user may do in a conversation. */
    public ChannelRights rights(ChannelId channel) {
        return channels.item(channel)
                .map(item -> ChannelRights.of(self(), item.factsProperty().get()))
                .orElse(ChannelRights.GONE);
    }

    /** Whether the user may alert everybody in the conversation that is open. */
    boolean mayAlertHere() {
        ChannelItem open = channels.selectedProperty().get();
        return open != null && rights(open.id()).may(Permission.ALERT_EVERYBODY);
    }

    public BrowseViewModel browse() {
        return new BrowseViewModel(
                client.channelRequests(), new RequestState(ui), Paced.whileTyping(ui), channels::openWhenThere);
    }

    public NewChannelViewModel newChannel() {
        return new NewChannelViewModel(client.channelRequests(), new RequestState(ui), channels::openWhenThere);
    }

    public NewDirectViewModel newDirect() {
        return new NewDirectViewModel(people, new DirectOpener(client, channels), new RequestState(ui));
    }

    /** @param forward sends a message to the conversation that is chosen */
    public ForwardViewModel forwarding(Consumer<ChannelId> forward) {
        JoinableChannels none =
                new JoinableChannels(typed -> new CompletableFuture<>(), ui, Paced.whileTyping(ui), false);
        return new ForwardViewModel(
                new JumpViewModel(channels.items(), people.items(), none),
                new DirectOpener(client, channels),
                new RequestState(ui),
                forward);
    }

    /** A conversation with this one person, to be opened. */
    public NewDirectViewModel directWith(PersonItem person) {
        NewDirectViewModel model = newDirect();
        model.choose(person);
        return model;
    }

    public ChannelDetailsViewModel details(ChannelItem channel) {
        return new ChannelDetailsViewModel(channel, client, people, new RequestState(ui));
    }

    public MembersViewModel members(ChannelItem channel) {
        return new MembersViewModel(channel, client, ui, people);
    }

    private UserProfile self() {
        return people.selfProperty().get().profile();
    }

    /** What the user may make of others. */
    public RolesViewModel roles() {
        return people.roles();
    }

    JoinableChannels joinable() {
        return new JoinableChannels(
                typed -> client.channelRequests().browse(typed, null), ui, Paced.whileTyping(ui), mayFindAndCreate());
    }
}
