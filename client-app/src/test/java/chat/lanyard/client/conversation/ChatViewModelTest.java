package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.Ui;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Presence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, each with their own client, on a real server. */
class ChatViewModelTest {
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
        List.of(ada, bob)
                .forEach(
                        chat -> ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.ONLINE
                                && !chat.timeline().items().isEmpty()));
    }

    @AfterEach
    void stop() {
        ui.run(() -> open.forEach(ChatViewModel::close));
        server.close();
        ui.close();
    }

    @Test
    void showsWhereAndWhoOneIs() {
        ui.run(() -> {
            assertThat(ada.serverNameProperty().get()).isEqualTo("Harbor");
            assertThat(ada.user().displayName()).isEqualTo("Ada Lovelace");
            assertThat(ada.channels())
                    .extracting(channel -> channel.nameProperty().get())
                    .containsExactly("general");
            assertThat(ada.selectedChannelProperty().get())
                    .isSameAs(ada.channels().get(0));
            assertThat(ada.channels().get(0).selectedProperty().get()).isTrue();
        });
    }

    @Test
    void showsAMessageAtOnceAndThenAsStored() {
        ui.run(() -> ada.timeline().send("hello"));
        ui.awaitThat(() -> assertThat(last(ada).text()).isEqualTo("hello"));
        MessageItem typed = ui.get(() -> last(ada));
        ui.awaitThat(() -> assertThat(typed.state()).isEqualTo(DeliveryState.STORED));
        ui.awaitThat(() -> assertThat(last(bob).text()).isEqualTo("hello"));
        ui.run(() -> {
            assertThat(last(ada)).isSameAs(typed);
            assertThat(typed.isOwn()).isTrue();
            assertThat(last(bob).isOwn()).isFalse();
            assertThat(last(bob).authorName()).isEqualTo("Ada Lovelace");
            assertThat(last(bob).avatar().initials()).isEqualTo("AL");
            assertThat(typed.at()).isEqualTo(last(bob).at());
            assertThat(texts(ada)).containsOnlyOnce("hello");
        });
    }

    @Test
    void saysWhyALinkCannotBeFollowed() {
        ui.run(() -> ada.timeline().send("hello"));
        ui.awaitThat(() -> assertThat(last(ada).id()).isNotNull());
        String here =
                "lanyard://" + server.address().host() + ":" + server.address().port() + "/";
        ChannelId general = ui.get(() -> ada.channels().get(0).id());
        ui.run(() -> {
            assertThat(ada.navigation().openLink(here + "not-mine/7")).contains(Notice.of(Notice.Kind.LINK_NOT_IN));
            assertThat(ada.navigation().openLink("lanyard://elsewhere.example:7400/" + general + "/1"))
                    .contains(Notice.of(Notice.Kind.LINK_ELSEWHERE));
            assertThat(ada.navigation().openLink(here + general + "/1")).isEmpty();
            String byAnotherName = ada.tools()
                    .link(general, last(ada))
                    .replaceFirst("lanyard://[^/]*", "lanyard://the-same.example:7400");
            assertThat(ada.navigation().openLink(byAnotherName)).isEmpty();
        });
    }

    @Test
    void keepsTheOrderOfATalk() {
        IntStream.range(0, 20)
                .forEach(i -> ui.run(() -> {
                    ada.timeline().send("a" + i);
                    bob.timeline().send("b" + i);
                }));
        ui.awaitThat(() -> assertThat(texts(ada)).hasSize(40).isEqualTo(texts(bob)));
        ui.run(() -> {
            assertThat(texts(ada))
                    .filteredOn(text -> text.startsWith("a"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20).mapToObj(i -> "a" + i).toList());
            assertThat(messages(ada)).allMatch(message -> message.state() == DeliveryState.STORED);
        });
    }

    @Test
    void tellsWhoCameToTheChannel() {
        ui.awaitThat(() -> assertThat(ada.timeline().items())
                .filteredOn(TimelineItem.NoticeItem.class::isInstance)
                .extracting(row -> ((TimelineItem.NoticeItem) row).personName())
                .containsExactly("Olga Owner", "Ada Lovelace", "Bob"));
        ui.run(() -> assertThat(ada.timeline().items().get(0)).isInstanceOf(TimelineItem.DayLine.class));
    }

    @Test
    void showsWhoIsThere() {
        ui.awaitThat(() ->
                assertThat(presences(ada)).containsExactly("Ada Lovelace ONLINE", "Bob ONLINE", "Olga Owner OFFLINE"));
        ui.run(bob::close);
        ui.awaitThat(() ->
                assertThat(presences(ada)).containsExactly("Ada Lovelace ONLINE", "Bob OFFLINE", "Olga Owner OFFLINE"));
        ui.run(() -> assertThat(ada.people()).filteredOn(PersonItem::isSelf).hasSize(1));
        server.join("cyd", "Cyd");
        ui.awaitThat(() -> assertThat(presences(ada)).contains("Cyd OFFLINE"));
    }

    @Test
    void countsWhatWasNotRead() {
        ui.run(() -> ada.timeline().send("@bob look"));
        ui.awaitThat(() -> assertThat(last(bob).text()).isEqualTo("@bob look"));
        ui.awaitThat(() -> {
            assertThat(bob.timeline().unreadBelowProperty().get()).isEqualTo(1);
            assertThat(general(bob).unreadProperty().get()).isEqualTo(1);
            assertThat(general(bob).mentionsProperty().get()).isEqualTo(1);
            assertThat(general(ada).unreadProperty().get()).isZero();
        });
        ui.run(() -> bob.timeline().markRead());
        ui.awaitThat(() -> {
            assertThat(bob.timeline().unreadBelowProperty().get()).isZero();
            assertThat(general(bob).unreadProperty().get()).isZero();
            assertThat(general(bob).mentionsProperty().get()).isZero();
        });
    }

    @Test
    void marksWhereTheUnreadBegins() {
        ui.run(() -> bob.timeline().markRead());
        ui.run(bob::close);
        ui.run(() -> ada.timeline().send("while you were away"));
        ui.awaitThat(() -> assertThat(last(ada).state()).isEqualTo(DeliveryState.STORED));
        ChatViewModel back = open(signIn("bob"));
        ui.awaitThat(() -> assertThat(last(back).text()).isEqualTo("while you were away"));
        ui.run(() -> {
            List<TimelineItem> rows = back.timeline().items();
            assertThat(rows.get(rows.size() - 2)).isInstanceOf(TimelineItem.UnreadLine.class);
            assertThat(general(back).unreadProperty().get()).isEqualTo(1);
        });
    }

    @Test
    void loadsOlderMessagesInOneAddition() {
        IntStream.range(0, 250).forEach(i -> ui.run(() -> ada.timeline().send("m" + i)));
        ui.awaitThat(() -> assertThat(last(ada))
                .returns("m249", MessageItem::text)
                .returns(DeliveryState.STORED, MessageItem::state));
        ChatViewModel late = open(signIn("bob"));
        ui.awaitThat(() -> assertThat(texts(late)).hasSize(100).startsWith("m150"));
        List<String> changes = new ArrayList<>();
        TimelineItem shown = ui.get(() -> late.timeline().items().get(1));
        ui.run(() -> {
            assertThat(late.timeline().paging().hasOlderProperty().get()).isTrue();
            late.timeline().items().addListener((ListChangeListener<TimelineItem>) change -> {
                while (change.next()) {
                    changes.add("-" + change.getRemovedSize() + "+" + change.getAddedSize() + "@" + change.getFrom());
                }
            });
            late.timeline().paging().loadOlder();
            late.timeline().paging().loadOlder();
        });
        ui.awaitThat(() -> assertThat(texts(late)).hasSize(200).startsWith("m50"));
        ui.run(() -> {
            assertThat(changes).containsExactly("-1+0@0", "-0+101@0");
            assertThat(late.timeline().items()).contains(shown);
            late.timeline().paging().loadOlder();
        });
        ui.awaitThat(() ->
                assertThat(late.timeline().paging().hasOlderProperty().get()).isFalse());
        ui.run(() -> {
            assertThat(texts(late)).hasSize(250).startsWith("m0").doesNotHaveDuplicates();
            assertThat(late.timeline().paging().loadingOlderProperty().get()).isFalse();
        });
    }

    @Test
    void keepsWhatTheServerDoesNotTakeUntilSomebodyDecides() {
        String tooLong = "x".repeat(8_001);
        ui.run(() -> {
            ada.timeline().send(tooLong);
            ada.timeline().send("fine");
        });
        ui.awaitThat(() -> assertThat(messages(ada))
                .extracting(MessageItem::state)
                .containsExactly(DeliveryState.STORED, DeliveryState.FAILED));
        MessageItem failed = ui.get(() -> last(ada));
        ui.run(() -> {
            assertThat(failed.text()).isEqualTo(tooLong);
            assertThat(failed.failureProperty().get()).isNotNull();
            assertThat(ada.connection().waitingMessagesProperty().get()).isZero();
            assertThat(ada.connection().unsentMessagesProperty().get()).isOne();
            ada.timeline().retry(failed);
        });
        ui.awaitThat(() -> assertThat(failed.state()).isEqualTo(DeliveryState.FAILED));
        ui.run(() -> ada.timeline().discard(failed));
        ui.awaitThat(() -> assertThat(texts(ada)).containsExactly("fine"));
        ui.run(() -> assertThat(ada.connection().unsentMessagesProperty().get()).isZero());
    }

    @Test
    void comesBackAfterARestartAndSendsWhatWasTypedMeanwhileExactlyOnce() {
        ui.run(() -> ada.timeline().send("before"));
        ui.awaitThat(() -> assertThat(last(bob).text()).isEqualTo("before"));
        server.stop();
        ui.awaitThat(() -> assertThat(ada.connection().stateProperty().get()).isEqualTo(ConnectionState.OFFLINE));
        ui.run(() -> {
            ada.timeline().send("during 1");
            ada.timeline().send("during 2");
        });
        ui.awaitThat(() ->
                assertThat(ada.connection().waitingMessagesProperty().get()).isEqualTo(2));
        ui.awaitThat(() -> assertThat(presences(ada)).allMatch(person -> person.endsWith("OFFLINE")));
        server.restart();
        ui.run(() -> {
            ada.connection().retryNow();
            bob.connection().retryNow();
        });
        ui.awaitThat(() -> assertThat(texts(bob)).containsExactly("before", "during 1", "during 2"));
        ui.awaitThat(() -> {
            assertThat(texts(ada)).containsExactly("before", "during 1", "during 2");
            assertThat(messages(ada)).allMatch(message -> message.state() == DeliveryState.STORED);
            assertThat(ada.connection().waitingMessagesProperty().get()).isZero();
            assertThat(ada.connection().stateProperty().get()).isEqualTo(ConnectionState.ONLINE);
        });
    }

    @Test
    void signsOut() {
        List<Failure> reasons = new ArrayList<>();
        ui.run(() -> {
            ada.setOnSignedOut(reasons::add);
            ada.signOut();
            assertThat(reasons).hasSize(1).containsOnlyNulls();
        });
        ui.awaitThat(() -> assertThat(presences(bob)).contains("Ada Lovelace OFFLINE"));
        ui.run(() -> assertThat(reasons).hasSize(1));
    }

    @Test
    void saysWhenTheSessionWasEndedFromElsewhere() {
        List<Failure> reasons = new ArrayList<>();
        Session cyd = server.join("cyd", "Cyd");
        ChatViewModel chat = open(cyd);
        ui.run(() -> chat.setOnSignedOut(reasons::add));
        ui.awaitThat(() -> assertThat(chat.connection().stateProperty().get()).isEqualTo(ConnectionState.ONLINE));
        TestServer.join(server.api().endCurrentSession(cyd.accessToken()));
        ui.awaitThat(() -> assertThat(reasons).containsExactly(Failure.of(Problem.SIGNED_OUT)));
    }

    private Session signIn(String username) {
        return TestServer.join(
                server.signIn().signIn(server.address(), new Credentials(username, TestServer.PASSWORD, false)));
    }

    private ChatViewModel open(Session session) {
        return ui.get(() -> {
            ChatClient client =
                    new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder.resolve("client" + open.size()));
            ChatViewModel chat = new ChatViewModel(client, ui, ZoneOffset.UTC);
            open.add(chat);
            return chat;
        });
    }

    private static ChannelItem general(ChatViewModel chat) {
        return chat.channels().get(0);
    }

    private static List<MessageItem> messages(ChatViewModel chat) {
        return chat.timeline().items().stream()
                .filter(MessageItem.class::isInstance)
                .map(MessageItem.class::cast)
                .toList();
    }

    private static List<String> texts(ChatViewModel chat) {
        return messages(chat).stream().map(MessageItem::text).toList();
    }

    private static MessageItem last(ChatViewModel chat) {
        List<MessageItem> messages = messages(chat);
        assertThat(messages).isNotEmpty();
        return messages.get(messages.size() - 1);
    }

    private static List<String> presences(ChatViewModel chat) {
        return chat.people().stream()
                .map(person -> person.displayName() + " "
                        + (person.presenceProperty().get() == Presence.ONLINE ? "ONLINE" : "OFFLINE"))
                .toList();
    }
}
