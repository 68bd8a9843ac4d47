package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.Ui;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.search.FoundItem;
import chat.lanyard.client.search.SearchState;
import chat.lanyard.client.search.SearchViewModel;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SearchFailure;
import chat.lanyard.protocol.search.UnclearSearchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people on a real server who look for what was said, with it and without it. */
class SearchingTest {
    @TempDir
    Path folder;

    private final Ui ui = new Ui();
    private TestServer server;
    private ChatViewModel owner;
    private ChatViewModel bob;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        owner = open(server.owner(), "owner");
        bob = open(server.join("bob", "Bob Builder"), "bob");
        ui.await(() -> owner.selectedChannelProperty().get() != null
                && bob.selectedChannelProperty().get() != null);
    }

    private ChatViewModel open(Session session, String name) {
        ChatClient client = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder.resolve(name));
        return ui.get(() -> new ChatViewModel(client, ui, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        ui.run(owner::close);
        ui.run(bob::close);
        server.close();
        ui.close();
    }

    private void say(ChatViewModel who, String text) {
        ui.run(() -> who.timeline().send(text));
        ui.awaitThat(() -> assertThat(texts(bob)).contains(text));
    }

    private static List<String> texts(ChatViewModel of) {
        return of.timeline().items().stream()
                .filter(MessageItem.class::isInstance)
                .map(item -> ((MessageItem) item).text())
                .toList();
    }

    private static List<String> found(SearchViewModel search) {
        return search.results().stream().map(item -> item.hit().text()).toList();
    }

    private void awaitFound(String query, String... texts) {
        ui.run(() -> bob.search().openEverywhere(query));
        ui.awaitThat(() -> {
            if (!found(bob.search()).equals(List.of(texts))) {
                bob.search().openEverywhere(query); // the index is a moment behind
            }
            assertThat(found(bob.search())).containsExactly(texts);
        });
    }

    @Test
    void findsTheSameWithoutTheServerAndSaysThatItIsOnlyWhatIsHere() {
        say(owner, "Grüße vom Hammer");
        say(owner, "日本語を話す https://example.org");
        say(bob, "the hammer hammers");
        List<String> queries = List.of(
                "hamm",
                "GRUSSE",
                "本語",
                "hammer from:me",
                "from:owner has:link",
                "in:general hammer",
                "\"the hammer\"",
                "before:today hammer",
                "hammer after:yesterday",
                "nothing at all");
        awaitFound("hammer", "the hammer hammers", "Grüße vom Hammer");
        List<List<String>> online = results(queries, false);

        server.stop();
        ui.await(() -> bob.connection().stateProperty().get() != ConnectionState.ONLINE);
        assertThat(results(queries, true)).isEqualTo(online);
        assertThat(online.get(0)).hasSize(2);
        assertThat(online.get(3)).containsExactly("the hammer hammers");
        assertThat(online.get(9)).isEmpty();
    }

    private List<List<String>> results(List<String> queries, boolean onlyHere) {
        List<List<String>> all = new ArrayList<>();
        for (String query : queries) {
            ui.run(() -> bob.search().openEverywhere(query));
            ui.awaitThat(() -> {
                assertThat(bob.search().queryProperty().get()).isEqualTo(query);
                assertThat(bob.search().busyProperty().get()).isFalse();
                assertThat(bob.search().stateProperty().get()).isIn(SearchState.FOUND, SearchState.NOTHING_FOUND);
                assertThat(bob.search().onlyHereProperty().get()).isEqualTo(onlyHere);
                assertThat(bob.search().answeredProperty().get()).isEqualTo(query);
            });
            all.add(ui.get(() -> found(bob.search())));
        }
        return all;
    }

    @Test
    void keepsWhatItHasFoundWhenNoMoreCanBeFetched() {
        for (int i = 0; i < 25; i++) {
            int number = i;
            ui.run(() -> owner.timeline().send("wombat " + number));
        }
        ui.awaitThat(() -> assertThat(texts(bob)).contains("wombat 24"));
        ui.awaitThat(() -> {
            if (!bob.search().moreProperty().get()) {
                bob.search().openEverywhere("wombat"); // the index is a moment behind
            }
            assertThat(bob.search().moreProperty().get()).isTrue();
        });
        server.stop();
        ui.await(() -> bob.connection().stateProperty().get() != ConnectionState.ONLINE);
        ui.run(() -> bob.search().showMore());
        ui.awaitThat(() -> assertThat(bob.search().failureProperty().get()).isEqualTo(SearchFailure.OFFLINE));
        assertThat(ui.get(() -> bob.search().stateProperty().get())).isEqualTo(SearchState.FOUND);
        assertThat(ui.get(() -> found(bob.search()))).hasSize(20);
        assertThat(ui.get(() -> bob.search().moreProperty().get())).isTrue();
    }

    @Test
    void findsNothingOfWhatWasDeletedWithAndWithoutTheServer() {
        say(owner, "a secret wombat");
        awaitFound("wombat", "a secret wombat");
        ui.run(() -> owner.timeline().changes().delete((MessageItem)
                owner.timeline().items().get(owner.timeline().items().size() - 1)));
        ui.awaitThat(() -> assertThat(texts(bob)).doesNotContain("a secret wombat"));
        assertThat(results(List.of("secret wombat"), false)).containsExactly(List.of());
        server.stop();
        ui.await(() -> bob.connection().stateProperty().get() != ConnectionState.ONLINE);
        assertThat(results(List.of("wombat"), true)).containsExactly(List.of());
    }

    @Test
    void letsGoOfWhatIsDeletedInEveryListThatIsOpen() {
        say(owner, "a secret wombat");
        ui.run(() -> bob.timeline().changes().save(last(bob)));
        ui.awaitThat(() -> assertThat(bob.saved().items()).hasSize(1));
        awaitFound("wombat", "a secret wombat");
        MessageItem seen = ui.get(() -> last(bob));
        ui.run(() -> owner.timeline().changes().delete(last(owner)));
        ui.awaitThat(() -> {
            assertThat(bob.search().results()).isEmpty();
            assertThat(bob.search().stateProperty().get()).isEqualTo(SearchState.NOTHING_FOUND);
            assertThat(bob.saved().items()).singleElement().matches(SavedItem::isDeleted);
            assertThat(bob.tools().erasedProperty().get()).containsExactly(seen.id());
        });
    }

    private static MessageItem last(ChatViewModel of) {
        return (MessageItem) of.timeline().items().get(of.timeline().items().size() - 1);
    }

    @Test
    void showsAnOldMessageInItsPlaceWithWhatIsAroundIt() {
        say(owner, "needle in the hay");
        for (int i = 0; i < 230; i++) {
            int number = i;
            ui.run(() -> owner.timeline().send("hay " + number));
        }
        ui.awaitThat(() -> assertThat(texts(bob)).contains("hay 229"));
        ui.run(bob::close);
        bob = open(
                TestServer.join(
                        server.signIn().signIn(server.address(), new Credentials("bob", TestServer.PASSWORD, false))),
                "bob-elsewhere");
        ui.awaitThat(() -> assertThat(texts(bob)).contains("hay 229").doesNotContain("needle in the hay"));

        awaitFound("needle", "needle in the hay");
        FoundItem hit = ui.get(() -> bob.search().results().get(0));
        assertThat(hit.author()).isEqualTo("Olga Owner");
        assertThat(hit.place()).isEqualTo("# general");
        ui.run(() ->
                bob.navigation().showMessage(hit.hit().channelId(), hit.hit().sequence()));
        ui.awaitThat(() -> {
            Revealed revealed = bob.timeline().paging().revealedProperty().get();
            assertThat(revealed).isNotNull();
            assertThat(((MessageItem) revealed.row().orElseThrow()).text()).isEqualTo("needle in the hay");
            assertThat(texts(bob))
                    .containsSubsequence("needle in the hay", "hay 0", "hay 49")
                    .doesNotContain("hay 229");
        });
    }

    @Test
    void saysWhatItDoesNotUnderstandAtOnce() {
        ui.run(() -> bob.search().openEverywhere("before:soon"));
        ui.awaitThat(() -> assertThat(bob.search().stateProperty().get()).isEqualTo(SearchState.NOT_UNDERSTOOD));
        assertThat(ui.get(() -> bob.search().problemProperty().get()))
                .isEqualTo(UnclearSearchException.Reason.NOT_A_DAY);
    }

    @Test
    void beginsInTheOpenConversationWithoutLookingYet() {
        ui.run(() -> bob.search().openIn(bob.selectedChannelProperty().get().id()));
        assertThat(ui.get(() -> bob.search().queryProperty().get())).isEqualTo("in:general ");
        assertThat(ui.get(() -> bob.search().stateProperty().get())).isEqualTo(SearchState.NOTHING_TYPED);
    }
}
