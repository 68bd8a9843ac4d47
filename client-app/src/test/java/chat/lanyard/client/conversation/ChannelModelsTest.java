package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.Ui;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelListing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels through two real clients on a real server, without a screen. */
class ChannelModelsTest {
    @TempDir
    Path folder;

    private final Ui ui = new Ui();
    private final List<ChatViewModel> open = new ArrayList<>();
    private TestServer server;
    private ChatViewModel ada;
    private ChatViewModel bob;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        ada = open(server.join("ada", "Ada Lovelace"));
        bob = open(server.join("bob", "Bob"));
        open.forEach(chat -> ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.ONLINE
                && chat.people().size() == 3));
    }

    private ChatViewModel open(Session session) {
        ChatViewModel chat = ui.get(() -> new ChatViewModel(
                new ChatClient(
                        session,
                        Http.CLIENT,
                        Clock.systemUTC(),
                        folder.resolve(session.user().username())),
                ui,
                ZoneOffset.UTC));
        open.add(chat);
        return chat;
    }

    @AfterEach
    void stop() {
        ui.run(() -> open.forEach(ChatViewModel::close));
        server.close();
        ui.close();
    }

    @Test
    void opensAChannelThatOneMakesOrJoinsAndFollowsWhatBecomesOfIt() {
        make("garden", false);
        ChannelItem joined = join("garden");
        ChannelDetailsViewModel details = ui.get(
                () -> ada.channelModels().details(ada.selectedChannelProperty().get()));
        ChannelDetailsViewModel seen = ui.get(() -> bob.channelModels().details(joined));
        ui.run(() -> {
            assertThat(details.rightsProperty().get().may(Permission.RENAME)).isTrue();
            assertThat(seen.rightsProperty().get().may(Permission.RENAME)).isFalse();
            assertThat(seen.rightsProperty().get().may(Permission.CHANGE_TOPIC)).isTrue();
            details.nameProperty().set("orchard");
            details.topicProperty().set("Apples");
            details.save();
        });
        ui.awaitThat(() -> assertThat(joined.title()).isEqualTo("# orchard"));
        ui.awaitThat(() -> assertThat(seen.topicProperty().get()).isEqualTo("Apples"));
        ui.run(details::archive);
        ui.awaitThat(() -> assertThat(joined.isArchived()).isTrue());
        ui.run(() -> {
            assertThat(seen.rightsProperty().get().may(Permission.CHANGE_TOPIC)).isFalse();
            bob.selectChannel(item(bob, "general"));
            assertThat(bob.sections().channels()).doesNotContain(joined);
            assertThat(bob.channels()).contains(joined);
        });
    }

    @Test
    void knowsWhoIsInAChannelAsTheyComeAndGo() {
        make("secret", true);
        MembersViewModel members = ui.get(
                () -> ada.channelModels().members(ada.selectedChannelProperty().get()));
        ui.awaitThat(() -> assertThat(names(members)).containsExactly("Ada Lovelace"));
        ui.run(() -> members.invite(person(ada, "Bob")));
        ui.awaitThat(() -> assertThat(names(members)).containsExactly("Ada Lovelace", "Bob"));
        ui.awaitThat(() -> assertThat(item(bob, "secret")).isNotNull());
        ui.run(() -> bob.channelModels().details(item(bob, "secret")).leave());
        ui.awaitThat(() -> assertThat(names(members)).containsExactly("Ada Lovelace"));
        ui.awaitThat(() -> assertThat(item(bob, "secret")).isNull());
        assertThat(names(ui, members.others())).contains("Bob").doesNotContain("Ada Lovelace");
    }

    @Test
    void opensTheOneConversationOfASetOfPeopleAlsoWithoutAConnection() {
        openDirect(ada, "Bob");
        ui.awaitThat(
                () -> assertThat(ada.selectedChannelProperty().get().title()).isEqualTo("Bob"));
        ui.awaitThat(() -> assertThat(bob.sections().direct())
                .extracting(ChannelItem::title)
                .containsExactly("Ada Lovelace"));
        server.stop();
        ui.await(() -> bob.connection().stateProperty().get() != ConnectionState.ONLINE);
        openDirect(bob, "Ada Lovelace");
        ui.awaitThat(
                () -> assertThat(bob.selectedChannelProperty().get().title()).isEqualTo("Ada Lovelace"));
        NewDirectViewModel nobodyYet = openDirect(bob, "Olga Owner");
        ui.awaitThat(() ->
                assertThat(nobodyYet.request().failureProperty().get().reason()).isEqualTo(ChangeFailure.OFFLINE));
    }

    @Test
    void namesAGroupByItsPeopleAndLooksNowhereForOneself() {
        openDirect(ada, "Bob", "Olga Owner");
        ui.awaitThat(
                () -> assertThat(ada.selectedChannelProperty().get().title()).isEqualTo("Bob, Olga Owner"));
        ui.awaitThat(() -> assertThat(bob.sections().direct())
                .extracting(ChannelItem::title)
                .containsExactly("Ada Lovelace, Olga Owner"));
        assertThat(names(ui, ui.get(() -> ada.channelModels().newDirect()).search()))
                .containsExactly("Bob", "Olga Owner");
    }

    private NewDirectViewModel openDirect(ChatViewModel chat, String... names) {
        NewDirectViewModel model = ui.get(() -> chat.channelModels().newDirect());
        ui.run(() -> {
            for (String name : names) {
                model.choose(person(chat, name));
            }
            model.open(() -> {});
        });
        return model;
    }

    private void make(String name, boolean secret) {
        ui.run(() -> {
            NewChannelViewModel model = ada.channelModels().newChannel();
            model.nameProperty().set(name);
            model.privateProperty().set(secret);
            model.create(() -> {});
        });
        ui.awaitThat(
                () -> assertThat(ada.selectedChannelProperty().get().title()).isEqualTo("# " + name));
    }

    private ChannelItem join(String name) {
        BrowseViewModel browse = ui.get(() -> bob.channelModels().browse());
        ui.run(() -> browse.typedProperty().set(name));
        ui.awaitThat(() ->
                assertThat(browse.channels()).extracting(ChannelListing::name).containsExactly(name));
        ui.run(() -> browse.open(browse.channels().get(0), () -> {}));
        ui.awaitThat(
                () -> assertThat(bob.selectedChannelProperty().get().title()).isEqualTo("# " + name));
        return ui.get(() -> bob.selectedChannelProperty().get());
    }

    private static ChannelItem item(ChatViewModel chat, String name) {
        return chat.channels().stream()
                .filter(item -> item.nameProperty().get().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static PersonItem person(ChatViewModel chat, String name) {
        return chat.people().stream()
                .filter(person -> person.displayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(MembersViewModel members) {
        return members.members().stream().map(PersonItem::displayName).toList();
    }

    private static List<String> names(Ui ui, PersonSearch search) {
        return ui.get(() -> search.found().stream().map(PersonItem::displayName).toList());
    }
}
