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
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client against a server that does what the test needs, also what it never should. */
class ChatClientTest {
    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final StubTalk talk = new StubTalk();
    private final List<ClientFrame<?>> asked = talk.asked();
    private StubServer server;
    private ChatClient client;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        client = new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder);
        client.addListener(heard);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void needsNoResumeTheFirstTime() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 0, 2)));
            socket.send(events(posted(4, 5)));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L));
        assertThat(heard.states).contains(ConnectionState.ONLINE);
        assertThat(asked).isEmpty();
    }

    @Test
    void dropsWhatComesTwice() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(posted(2, 4)));
            socket.send(events(posted(4, 6)));
            socket.send(events(posted(5, 5)));
            socket.send(events(posted(7, 7)));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L, 6L, 7L));
        assertThat(heard.channels).first().returns(4L, ChannelView::unread);
    }

    @Test
    void repairsAGapWithOneResume() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(posted(6, 6)));
            socket.send(events(posted(7, 7)));
            ClientFrame.Resume resume = (ClientFrame.Resume) receive(socket);
            socket.send(events(posted(8, 8)));
            answer(socket, resume, posted(4, 8));
            socket.send(events(posted(9, 9)));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L));
        assertThat(asked).hasSize(1);
        assertThat(((ClientFrame.Resume) asked.get(0)).cursors()).isEqualTo(Map.of(GENERAL, 3L));
    }

    @Test
    void repairsAGapInsideAFrame() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(List.of(posted(4), posted(5), posted(7))));
            answer(socket, (ClientFrame.Resume) receive(socket), posted(6, 7));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L, 6L, 7L));
        assertThat(((ClientFrame.Resume) asked.get(0)).cursors()).isEqualTo(Map.of(GENERAL, 5L));
    }

    @Test
    void asksAgainForWhatAResumeDidNotBringYet() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(posted(6, 8)));
            answer(socket, (ClientFrame.Resume) receive(socket), posted(4, 6));
            answer(socket, (ClientFrame.Resume) receive(socket), posted(7, 8));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L, 6L, 7L, 8L));
    }

    @Test
    void beginsAChannelAnewWhoseGapTheServerCannotFill() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(posted(4, 4)));
            socket.send(events(posted(6, 6)));
            answer(socket, (ClientFrame.Resume) receive(socket), List.of());
            socket.send(events(posted(7, 8)));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(7L, 8L));
        assertThat(heard.rebuilds).hasValue(1);
        assertThat(client.repairs()).isEqualTo(1);
        CompletableFuture<List<ChannelEvent>> kept = new CompletableFuture<>();
        client.log(GENERAL, 0, 100, kept::complete);
        await().until(kept::isDone);
        assertThat(kept.join()).extracting(ChannelEvent::sequence).containsExactly(7L, 8L);
    }

    @Test
    void forgetsAChannelThatTheServerDoesNotResume() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(posted(6, 6)));
            ClientFrame.Resume resume = (ClientFrame.Resume) receive(socket);
            socket.send(new ServerFrame.Result(resume.requestId(), new RequestResult.Resuming(List.of(GENERAL))));
            socket.send(new ServerFrame.CaughtUp(resume.requestId()));
            listen(socket);
        });
        client.start();
        await().until(() -> !heard.channels.isEmpty());
        await().untilAsserted(() -> assertThat(heard.channels).isEmpty());
    }

    @Test
    void resumesFromWhereItWas() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    socket.send(events(posted(4, 5)));
                    restart(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(8, 3, 5)));
                    socket.send(events(posted(9, 9)));
                    answer(socket, (ClientFrame.Resume) receive(socket), posted(6, 9));
                    listen(socket);
                });
        client.start();
        client.open(GENERAL, snapshot -> {});
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L));
        assertThat(asked).hasSize(1);
        ClientFrame.Resume resume = (ClientFrame.Resume) asked.get(0);
        assertThat(resume.cursors()).isEqualTo(Map.of(GENERAL, 5L));
        assertThat(resume.first()).isEqualTo(GENERAL);
        assertThat(heard.channels).first().returns(6L, ChannelView::unread);
    }

    @Test
    void isOnlineOnlyWhenItHasCaughtUp() {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    restart(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(4, 3, 1)));
                    ClientFrame.Resume resume = (ClientFrame.Resume) receive(socket);
                    socket.send(events(posted(4, 4)));
                    goOn.join();
                    answer(socket, resume, List.of());
                    listen(socket);
                });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L));
        assertThat(heard.states).last().isEqualTo(ConnectionState.CATCHING_UP);
        goOn.complete(null);
        await().untilAsserted(() -> assertThat(heard.states).last().isEqualTo(ConnectionState.ONLINE));
    }

    @Test
    void throwsItsCopyAwayWhenTheLogIsAnotherOne() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    socket.send(events(posted(4, 5)));
                    restart(socket);
                })
                .chat(socket -> {
                    socket.send(welcome("log-2", general(9, 0, 9)));
                    socket.send(events(posted(10, 10)));
                    listen(socket);
                });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(10L));
        assertThat(heard.rebuilds).hasValue(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void throwsItsCopyAwayWhenTheLogHasBecomeShorter() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    socket.send(events(posted(4, 8)));
                    restart(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(6, 3, 3)));
                    socket.send(events(posted(7, 7)));
                    listen(socket);
                });
        client.start();
        await().untilAsserted(() -> assertThat(heard.rebuilds).hasValue(1));
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(7L));
    }

    @Test
    void countsWhatOthersSayAndWhoeverNamesTheUser() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 1, 2)));
            socket.send(events(List.of(
                    posted(4, BOB, "well, @Ada. you know", NINE),
                    posted(5, ADA, "@ada is me", NINE),
                    posted(6, BOB, "mail@ada.org @adam", NINE))));
            listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.channels)
                .containsExactly(new ChannelView(GENERAL, ChannelFacts.of(general(0, 0, 0)), false, 4, 1)));
    }

    @Test
    void tellsHowFarWasReadAndTellsItAgain() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 0, 3)));
                    receive(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(3, 0, 3)));
                    listen(socket);
                });
        client.start();
        await().until(() -> !heard.channels.isEmpty());
        client.reading().markRead(GENERAL);
        await().untilAsserted(() -> assertThat(asked).hasSize(2));
        assertThat(asked)
                .allSatisfy(frame ->
                        assertThat(((ClientFrame.MarkRead) frame).sequence()).isEqualTo(3));
        assertThat(heard.channels).first().returns(0L, ChannelView::unread);
    }

    @Test
    void loadsWhatCameBefore() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(300, 300, 0)));
            socket.send(events(posted(301, 301)));
            for (ClientFrame<?> ask = socket.receive(); ask != null; ask = socket.receive()) {
                long before = ((ClientFrame.History) ask).before();
                socket.send(new ServerFrame.Result(
                        ask.requestId(), new RequestResult.HistoryPage(posted(before - 100, before - 1), true)));
            }
        });
        client.start();
        await().until(() -> heard.events.size() == 1);
        assertThat(sequencesBefore(301)).hasSize(100).startsWith(201L).endsWith(300L);
        assertThat(sequencesBefore(201)).hasSize(100).startsWith(101L).endsWith(200L);
        CompletableFuture<ChannelSnapshot> snapshot = new CompletableFuture<>();
        client.open(GENERAL, snapshot::complete);
        await().until(snapshot::isDone);
        assertThat(snapshot.join().events().stream().map(ChannelEvent::sequence))
                .hasSize(100)
                .startsWith(202L, 203L)
                .endsWith(300L, 301L);
    }

    private List<Long> sequencesBefore(long sequence) {
        CompletableFuture<OlderEvents> older = new CompletableFuture<>();
        client.loadOlder(GENERAL, sequence, older::complete);
        await().until(older::isDone);
        assertThat(older.join().hasOlder()).isTrue();
        return older.join().events().stream().map(ChannelEvent::sequence).toList();
    }

    @Test
    void saysThatItCannotLoadWhileItIsNotConnected() {
        CompletableFuture<OlderEvents> older = new CompletableFuture<>();
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(300, 300, 0)));
                    restart(socket);
                })
                .refuseChat(StubServer.Reply.error(ErrorCode.ACCOUNT_DISABLED));
        client.start();
        await().until(() -> heard.states.contains(ConnectionState.REFUSED));
        client.loadOlder(GENERAL, 301, older::complete);
        await().until(older::isDone);
        assertThat(older.join()).isEqualTo(new OlderEvents(List.of(), 301, true, false, Map.of()));
    }

    @Test
    void sendsOneAfterTheOther() {
        CompletableFuture<Void> typed = new CompletableFuture<>();
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            for (long sequence = 1; sequence <= 3; sequence++) {
                ClientFrame.PostMessage post = (ClientFrame.PostMessage) receive(socket);
                typed.join();
                if (sequence == 2) {
                    socket.send(own(sequence, post));
                    store(socket, sequence, post);
                } else {
                    store(socket, sequence, post);
                    socket.send(own(sequence, post));
                }
            }
            listen(socket);
        });
        client.start();
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        List.of("one", "two", "three").forEach(text -> client.posts().send(GENERAL, text));
        await().until(() -> heard.outgoing.size() == 3);
        typed.complete(null);
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(1L, 2L, 3L));
        assertThat(asked)
                .extracting(frame -> ((ClientFrame.PostMessage) frame).text())
                .containsExactly("one", "two", "three");
        assertThat(List.of("one", "two", "three"))
                .allSatisfy(text -> assertThat(heard.statesOf(text))
                        .containsExactly(OutgoingMessage.State.SENDING, OutgoingMessage.State.STORED));
        assertThat(heard.channels).first().returns(0L, ChannelView::unread);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatWasNotAnswered() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    receive(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    store(socket, 1, (ClientFrame.PostMessage) receive(socket));
                    store(socket, 2, (ClientFrame.PostMessage) receive(socket));
                    listen(socket);
                });
        client.start();
        client.posts().send(GENERAL, "first");
        client.posts().send(GENERAL, "second");
        await().untilAsserted(() -> assertThat(heard.statesOf("second")).contains(OutgoingMessage.State.STORED));
        assertThat(asked)
                .extracting(frame -> ((ClientFrame.PostMessage) frame).text())
                .containsExactly("first", "first", "second");
        assertThat(asked.stream().limit(2).map(ChatClientTest::idOf).distinct()).hasSize(1);
    }

    @Test
    void takesWhatCameBackInAResumeForTheResultThatWasLost() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    receive(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(1, 0, 0)));
                    ClientFrame<?> frame = receive(socket);
                    while (!(frame instanceof ClientFrame.Resume)) {
                        frame = receive(socket); // it may be sent again before
                    }
                    ClientMessageId id = idOf(asked.get(0));
                    answer(socket, (ClientFrame.Resume) frame, List.of(posted(1, ADA, id, "once", NINE)));
                    listen(socket);
                });
        client.start();
        client.posts().send(GENERAL, "once");
        await().untilAsserted(() -> assertThat(heard.states).last().isEqualTo(ConnectionState.ONLINE));
        await().untilAsserted(() -> assertThat(heard.statesOf("once"))
                .containsExactly(OutgoingMessage.State.SENDING, OutgoingMessage.State.STORED));
        assertThat(asked)
                .filteredOn(ClientFrame.PostMessage.class::isInstance)
                .extracting(ChatClientTest::idOf)
                .containsOnly(idOf(asked.get(0)));
    }

    @Test
    void keepsWhatWasRefusedUntilSomebodyDecides() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            refuse(socket, receive(socket), ErrorCode.FORBIDDEN);
            refuse(socket, receive(socket), ErrorCode.NOT_FOUND);
            store(socket, 1, (ClientFrame.PostMessage) receive(socket));
            listen(socket);
        });
        client.start();
        client.posts().send(GENERAL, "again");
        client.posts().send(GENERAL, "never");
        await().untilAsserted(() -> assertThat(heard.latest.values())
                .extracting(OutgoingMessage::failure)
                .containsExactlyInAnyOrder(SendFailure.NOT_ALLOWED, SendFailure.NO_CONVERSATION));
        client.posts().discard(id("never"));
        client.posts().retry(id("again"));
        await().untilAsserted(() -> assertThat(heard.statesOf("again"))
                .containsExactly(
                        OutgoingMessage.State.SENDING,
                        OutgoingMessage.State.FAILED,
                        OutgoingMessage.State.SENDING,
                        OutgoingMessage.State.STORED));
        assertThat(heard.statesOf("never")).last().isEqualTo(OutgoingMessage.State.DISCARDED);
        assertThat(idOf(asked.get(2))).isEqualTo(idOf(asked.get(0)));
    }

    @Test
    void waitsWhenItIsTooFast() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            refuse(socket, receive(socket), ErrorCode.RATE_LIMITED);
            store(socket, 1, (ClientFrame.PostMessage) receive(socket));
            store(socket, 2, (ClientFrame.PostMessage) receive(socket));
            listen(socket);
        });
        client.start();
        client.posts().send(GENERAL, "first");
        client.posts().send(GENERAL, "second");
        await().untilAsserted(() -> assertThat(heard.statesOf("second"))
                .containsExactly(OutgoingMessage.State.SENDING, OutgoingMessage.State.STORED));
        assertThat(asked)
                .extracting(frame -> ((ClientFrame.PostMessage) frame).text())
                .containsExactly("first", "first", "second");
    }

    private ClientMessageId id(String text) {
        return heard.latest.values().stream()
                .filter(message -> message.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ClientFrame<?> receive(StubSocket socket) throws IOException {
        return talk.receive(socket);
    }

    private void listen(StubSocket socket) throws IOException {
        talk.listen(socket);
    }

    private static void restart(StubSocket socket) throws IOException {
        socket.close(1012);
        socket.receiveAll();
    }

    private static void answer(StubSocket socket, ClientFrame.Resume resume, List<ChannelEvent> missed)
            throws IOException {
        socket.send(new ServerFrame.Result(resume.requestId(), new RequestResult.Resuming(List.of())));
        socket.send(events(missed));
        socket.send(new ServerFrame.CaughtUp(resume.requestId()));
    }

    private static void store(StubSocket socket, long sequence, ClientFrame.PostMessage post) throws IOException {
        RequestResult.Posted result = new RequestResult.Posted(sequence, new MessageId("m" + sequence), NINE);
        socket.send(new ServerFrame.Result(post.requestId(), result));
    }

    private static ServerFrame own(long sequence, ClientFrame.PostMessage post) {
        return events(List.of(posted(sequence, ADA, post.clientMessageId(), post.text(), NINE)));
    }

    private static void refuse(StubSocket socket, ClientFrame<?> frame, ErrorCode code) throws IOException {
        socket.send(new ServerFrame.Failure(frame.requestId(), ErrorDetail.of(code, "no")));
    }

    private static ClientMessageId idOf(ClientFrame<?> frame) {
        return ((ClientFrame.PostMessage) frame).clientMessageId();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }
}
