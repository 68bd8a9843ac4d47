package chat.lanyard.client.sync;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.events;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.FullDisk;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.client.store.StoreNotice;
import chat.lanyard.client.store.Tampering;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that has been there before, and what it knows of that. */
class LocalCopyTest {
    private static final ChannelId RANDOM = new ChannelId("random-id");

    @TempDir
    Path folder;

    private final StubTalk talk = new StubTalk();
    private RecordingListener heard;
    private StubServer server;
    private Session session;
    private ChatClient client;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        session = Samples.session(server, Http.CLIENT, 900);
    }

    @AfterEach
    void stop() throws IOException {
        closeClient();
        server.close();
    }

    private void open() {
        heard = new RecordingListener();
        client = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder);
        client.addListener(heard);
        client.start();
    }

    private void closeClient() {
        client.close();
        client.closed().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void showsEverythingWithNoServer() throws IOException {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            socket.send(events(posted(1, 250)));
            talk.listen(socket);
        });
        open();
        await().until(() -> heard.events.size() == 250);
        client.setDraft(DraftPlace.of(GENERAL), "half a sent");
        closeClient();
        server.close();

        open();
        await().until(() -> !heard.channels.isEmpty());
        assertThat(heard.channels).singleElement().returns(250L, ChannelView::unread);
        assertThat(heard.people).containsExactly(ADA, BOB);
        assertThat(heard.drafted).isEqualTo(Set.of(DraftPlace.of(GENERAL)));
        ChannelSnapshot newest = snapshot();
        assertThat(newest.draft()).isEqualTo("half a sent");
        assertThat(sequences(newest.events())).hasSize(100).startsWith(151L).endsWith(250L);
        OlderEvents older = older(newest.first());
        assertThat(sequences(older.events())).hasSize(100).startsWith(51L).endsWith(150L);
        OlderEvents oldest = older(older.first());
        assertThat(sequences(oldest.events())).hasSize(50).startsWith(1L).endsWith(50L);
        assertThat(oldest.hasOlder()).isFalse();
    }

    @Test
    void goesOnWhereTheLastRunEnded() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    socket.send(events(posted(4, 5)));
                    talk.listen(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(8, 3, 5)));
                    StubTalk.answer(socket, (ClientFrame.Resume) talk.receive(socket), posted(6, 8));
                    talk.listen(socket);
                });
        open();
        await().until(() -> heard.events.size() == 2);
        closeClient();
        open();
        await().until(() -> heard.events.size() == 3);
        assertThat(((ClientFrame.Resume) talk.asked().get(0)).cursors()).isEqualTo(Map.of(GENERAL, 5L));
        assertThat(sequences(snapshot().events())).containsExactly(4L, 5L, 6L, 7L, 8L);
        await().untilAsserted(() -> assertThat(heard.remaining).containsExactly(3L, 0L));
        assertThat(client.repairs()).isZero();
    }

    @Test
    void keepsOnlyWhatIsTheUsersOwnWhenTheLogIsAnotherOne() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    socket.send(events(posted(4, 5)));
                    talk.receive(socket);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome("log-2", general(9, 0, 9)));
                    talk.listen(socket);
                });
        open();
        await().until(() -> heard.events.size() == 2);
        client.posts().send(GENERAL, "not sent");
        client.setDraft(DraftPlace.of(GENERAL), "mine");
        await().until(() -> talk.posts().size() == 1);
        closeClient();
        open();
        await().untilAsserted(() -> assertThat(heard.rebuilds).hasValue(1));
        ChannelSnapshot fresh = snapshot();
        assertThat(fresh.events()).isEmpty();
        assertThat(fresh.hasOlder()).isTrue();
        assertThat(fresh.draft()).isEqualTo("mine");
        assertThat(fresh.outgoing()).singleElement().returns("not sent", OutgoingMessage::text);
        await().until(() -> talk.posts().size() == 2);
        assertThat(talk.posts().stream()
                        .map(ClientFrame.PostMessage::clientMessageId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void remembersWhatWasReadWithoutAServer() throws IOException {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.send(events(posted(1, 4)));
                    talk.receive(socket);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(6, 0, 6)));
                    StubTalk.answer(socket, (ClientFrame.Resume) talk.receive(socket), posted(5, 6));
                    talk.listen(socket);
                });
        open();
        await().until(() -> heard.events.size() == 4);
        client.reading().markRead(GENERAL);
        await().until(() -> talk.asked().size() == 1);
        closeClient();
        open();
        await().untilAsserted(() -> assertThat(talk.asked()).last().isInstanceOf(ClientFrame.MarkRead.class));
        await().until(() -> heard.events.size() == 2);
        assertThat(((ClientFrame.MarkRead) talk.asked().get(talk.asked().size() - 1)).sequence())
                .isEqualTo(4);
        await().untilAsserted(() -> assertThat(heard.channels).singleElement().returns(2L, ChannelView::unread));
    }

    @Test
    void saysWhatHasBecomeOfMessages() {
        MessageId first = new MessageId("m1");
        MessageId second = new MessageId("m2");
        Emoji up = new Emoji("👍");
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            socket.send(events(posted(1, 3)));
            socket.send(events(List.of(
                    new ChannelEvent.MessageEdited(4, NINE, BOB.id(), first, "better"),
                    new ChannelEvent.ReactionAdded(5, NINE, ADA.id(), first, up),
                    new ChannelEvent.MessageDeleted(6, NINE, BOB.id(), second))));
            talk.listen(socket);
        });
        open();
        MessageState edited = new MessageState(first, "better", true, false, Map.of(up, Set.of(ADA.id())));
        MessageState deleted = new MessageState(second, "", false, true, Map.of());
        await().untilAsserted(() -> assertThat(heard.messages).containsExactlyInAnyOrder(edited, deleted));
        ChannelSnapshot snapshot = snapshot();
        assertThat(sequences(snapshot.events())).containsExactly(1L, 2L, 3L);
        assertThat(snapshot.events().get(1)).isInstanceOf(ChannelEvent.PostErased.class);
        assertThat(snapshot.changes()).isEqualTo(Map.of(first, edited, second, deleted));
        assertThat(heard.channels).singleElement().returns(2L, ChannelView::unread);
    }

    @Test
    void takesADeletedMessageOffTheScreenWhenTheStoreFailsAtThatMoment() throws IOException {
        CompletableFuture<Void> full = new CompletableFuture<>();
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            socket.send(events(posted(1, 3)));
            full.join();
            socket.send(events(List.of(new ChannelEvent.MessageDeleted(4, NINE, BOB.id(), new MessageId("m2")))));
            talk.listen(socket);
        });
        StoreFile disk = FullDisk.of(StoreFile.of(folder, "server", "ada"));
        heard = new RecordingListener();
        client = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), disk);
        client.addListener(heard);
        client.start();
        await().until(() -> heard.events.size() == 3);
        FullDisk.fill(disk);
        client.posts().send(GENERAL, "makes it notice");
        await().until(() -> !heard.notices.isEmpty());
        full.complete(null);
        await().untilAsserted(() -> assertThat(heard.messages)
                .containsExactly(new MessageState(new MessageId("m2"), "", false, true, Map.of())));
        assertThat(heard.rebuilds).hasValue(1);
    }

    @Test
    void showsAPageAsItsOwnEventsLeaveItAlsoIfItIsNotKept() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(9, 9, 0)));
            ClientFrame.History ask = (ClientFrame.History) socket.receive();
            StubTalk.answer(socket, ask, posted(9, 9));
            StubTalk.answer(
                    socket,
                    (ClientFrame.History) socket.receive(),
                    List.of(
                            Samples.posted(3),
                            new ChannelEvent.MessageEdited(4, NINE, BOB.id(), new MessageId("m3"), "better")));
            talk.listen(socket);
        });
        open();
        await().until(() -> snapshot().events().size() == 1);
        assertThat(older(6).changes().values())
                .containsExactly(new MessageState(new MessageId("m3"), "better", true, false, Map.of()));
    }

    @Test
    void erasesWhatWasDeletedWhileAPageOfItWasOnItsWay() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(2, 2, 0)));
            ClientFrame.History ask = (ClientFrame.History) socket.receive();
            socket.send(events(List.of(new ChannelEvent.MessageDeleted(3, NINE, BOB.id(), new MessageId("m1")))));
            StubTalk.answer(socket, ask, posted(1, 2));
            talk.listen(socket);
        });
        open();
        await().until(() -> snapshot().events().size() == 2);
        assertThat(snapshot().events().get(0)).isInstanceOf(ChannelEvent.PostErased.class);
        assertThat(snapshot().changes()).containsKey(new MessageId("m1"));
    }

    @Test
    void erasesTheEditsOfAMessageThatStandsBeforeThePage() {
        MessageId early = new MessageId("m1");
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            ClientFrame.History ask = (ClientFrame.History) socket.receive();
            socket.send(events(List.of(new ChannelEvent.MessageDeleted(4, NINE, BOB.id(), early))));
            StubTalk.answer(
                    socket, ask, List.of(posted(2), new ChannelEvent.MessageEdited(3, NINE, BOB.id(), early, "text")));
            talk.listen(socket);
        });
        open();
        await().untilAsserted(() -> assertThat(log()).hasSize(3));
        assertThat(log()).hasAtLeastOneElementOfType(ChannelEvent.EditErased.class);
    }

    private List<ChannelEvent> log() {
        CompletableFuture<List<ChannelEvent>> kept = new CompletableFuture<>();
        client.log(GENERAL, 0, 100, kept::complete);
        return kept.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void fetchesAPageOfEveryConversationSoThatItCanBeReadWithNoServer() throws IOException {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(300, 300, 0), random(7)));
            StubTalk.answer(socket, (ClientFrame.History) socket.receive(), posted(201, 300));
            StubTalk.answer(socket, (ClientFrame.History) socket.receive(), posted(1, 7));
            talk.listen(socket);
        });
        open();
        await().until(() -> snapshot(RANDOM).events().size() == 7);
        closeClient();
        server.close();
        open();
        assertThat(sequences(snapshot(GENERAL).events())).hasSize(100).endsWith(300L);
        assertThat(snapshot(RANDOM).events()).hasSize(7);
    }

    @Test
    void goesOnFetchingWhenAPageIsRefused() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(300, 300, 0), random(7)));
            StubTalk.refuse(socket, socket.receive(), ErrorCode.RATE_LIMITED);
            StubTalk.answer(socket, (ClientFrame.History) socket.receive(), posted(201, 300));
            StubTalk.answer(socket, (ClientFrame.History) socket.receive(), posted(1, 7));
            talk.listen(socket);
        });
        open();
        await().until(() -> snapshot(RANDOM).events().size() == 7);
        assertThat(sequences(snapshot(GENERAL).events())).hasSize(100).endsWith(300L);
    }

    @Test
    void tellsHowFarWasReadInOneConversationAfterTheOther() {
        CompletableFuture<ClientFrame<?>> second = new CompletableFuture<>();
        server.chat(socket -> {
            ChannelSummary unread = new ChannelSummary(RANDOM, ChannelKind.PUBLIC, "random", "", 7, 0, 7, 0);
            socket.send(welcome(LOG, general(1, 0, 1), unread));
            StubTalk.answer(socket, (ClientFrame.History) socket.receive(), posted(1, 1));
            StubTalk.answer(socket, (ClientFrame.History) socket.receive(), posted(6, 7));
            ClientFrame<?> first = talk.receive(socket);
            second.complete(socket.receive());
            socket.send(new ServerFrame.Result(first.requestId(), new RequestResult.Done()));
            talk.listen(socket);
        });
        open();
        await().until(() -> snapshot(RANDOM).events().size() == 2);
        client.reading().markRead(GENERAL);
        client.reading().markRead(RANDOM);
        client.loadOlder(RANDOM, 6, older -> {});
        await().until(second::isDone);
        assertThat(second.join()).isInstanceOf(ClientFrame.History.class);
        await().until(() -> talk.asked().size() == 2);
    }

    @Test
    void connectsAgainToHearOfAConversationThatItHasJoined() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.send(new ServerFrame.Events(
                            RANDOM, List.of(new ChannelEvent.MemberJoined(5, NINE, ADA.id(), ADA)), null));
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0), random(6)));
                    socket.send(new ServerFrame.Events(RANDOM, posted(7, 7), null));
                    talk.listen(socket);
                });
        open();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(7L));
        assertThat(heard.channels).extracting(ChannelView::id).containsExactly(GENERAL, RANDOM);
    }

    @Test
    void forgetsAConversationThatWasLeft() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0), random(6)));
            socket.send(new ServerFrame.Events(RANDOM, List.of(new ChannelEvent.MemberLeft(7, NINE, ADA.id())), null));
            talk.listen(socket);
        });
        open();
        await().untilAsserted(() ->
                assertThat(heard.channels).extracting(ChannelView::id).containsExactly(GENERAL));
        closeClient();
        open();
        await().untilAsserted(() -> assertThat(heard.channels).isNotEmpty());
    }

    @Test
    void staysInAConversationThatWasLeftAndJoinedAgain() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    talk.listen(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(5, 5, 0)));
                    StubTalk.answer(
                            socket,
                            (ClientFrame.Resume) talk.receive(socket),
                            List.of(
                                    new ChannelEvent.MemberLeft(4, NINE, ADA.id()),
                                    new ChannelEvent.MemberJoined(5, NINE, ADA.id(), ADA)));
                    talk.listen(socket);
                });
        open();
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        closeClient();
        open();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L));
        assertThat(heard.channels).extracting(ChannelView::id).containsExactly(GENERAL);
    }

    @Test
    void countsAGapAsARepair() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(posted(6, 6)));
            StubTalk.answer(socket, (ClientFrame.Resume) talk.receive(socket), posted(4, 6));
            talk.listen(socket);
        });
        open();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L, 6L));
        assertThat(client.repairs()).isEqualTo(1);
    }

    @Test
    void beginsAnewWhenAnEventTurnsOutToBeDamaged() throws SQLException {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.send(events(posted(1, 2)));
                    talk.listen(socket);
                })
                .refuseChat(StubServer.Reply.error(ErrorCode.UNAVAILABLE));
        open();
        await().until(() -> heard.events.size() == 2);
        client.setDraft(DraftPlace.of(GENERAL), "mine");
        closeClient();
        StoreFile file =
                StoreFile.of(folder, session.server().display(), ADA.id().value());
        Tampering.run(file, "update channel_event set content = 'garbage'");
        open();
        ChannelSnapshot snapshot = snapshot();
        assertThat(snapshot.events()).isEmpty();
        assertThat(snapshot.hasOlder()).isTrue();
        assertThat(snapshot.draft()).isEqualTo("mine");
        assertThat(heard.notices)
                .singleElement()
                .returns(StoreNotice.Kind.SET_ASIDE_DAMAGED, StoreNotice::kind)
                .satisfies(notice -> assertThat(folder.resolve("accounts").resolve(notice.fileName()))
                        .exists());
        assertThat(client.isDurable()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenItIsToForget() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            talk.listen(socket);
        });
        open();
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        client.closeAndForget().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(folder.resolve("accounts")).isDirectoryNotContaining("glob:**.mv.db");
    }

    private static ChannelSummary random(long last) {
        return new ChannelSummary(RANDOM, ChannelKind.PUBLIC, "random", "", last, last, 0, 0);
    }

    private ChannelSnapshot snapshot() {
        return snapshot(GENERAL);
    }

    private ChannelSnapshot snapshot(ChannelId channel) {
        await().until(() -> !heard.channels.isEmpty());
        CompletableFuture<ChannelSnapshot> snapshot = new CompletableFuture<>();
        client.open(channel, snapshot::complete);
        return snapshot.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private OlderEvents older(long before) {
        CompletableFuture<OlderEvents> older = new CompletableFuture<>();
        client.loadOlder(GENERAL, before, older::complete);
        return older.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static List<Long> sequences(List<ChannelEvent> events) {
        return events.stream().map(ChannelEvent::sequence).toList();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }
}
