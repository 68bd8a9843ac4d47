package chat.lanyard.client.sync;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.events;
import static chat.lanyard.client.Samples.general;
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
import chat.lanyard.client.sync.OutgoingMessage.State;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the user's messages when connection, application or disk go away under them. */
class OutboxTest {
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
        open(StoreFile.of(folder, session.server().display(), ADA.id().value()));
    }

    private void open(StoreFile file) {
        heard = new RecordingListener();
        client = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), file);
        client.addListener(heard);
        client.start();
    }

    private void closeClient() {
        client.close();
        client.closed().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void sendsInTheNextRunWhatTheLastCouldNotUnderTheSameIdAndInOrder() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    talk.receive(socket);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    StubTalk.store(socket, 1, talk.receivePost(socket));
                    StubTalk.store(socket, 2, talk.receivePost(socket));
                    talk.listen(socket);
                });
        open();
        client.posts().send(GENERAL, "first");
        client.posts().send(GENERAL, "second");
        await().until(() -> talk.posts().size() == 1);
        closeClient();
        open();
        await().untilAsserted(() -> assertThat(heard.statesOf("second")).containsExactly(State.SENDING, State.STORED));
        assertThat(talk.posts()).extracting(ClientFrame.PostMessage::text).containsExactly("first", "first", "second");
        assertThat(talk.posts().get(1).clientMessageId())
                .isEqualTo(talk.posts().get(0).clientMessageId());
        closeClient();
        open();
        await().until(() -> !heard.channels.isEmpty());
        assertThat(heard.outgoing).isEmpty();
    }

    @Test
    void isOnDiskBeforeItIsSent() throws IOException {
        Path copy = folder.resolve("copy");
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            talk.receivePost(socket);
            copyFiles(folder.resolve("accounts"), copy.resolve("accounts"));
            talk.listen(socket);
        });
        open();
        client.posts().send(GENERAL, "as if the power failed now");
        await().until(() ->
                Files.isDirectory(copy.resolve("accounts")) && talk.posts().size() == 1);
        closeClient();
        server.close();
        open(StoreFile.of(copy, session.server().display(), ADA.id().value()));
        await().untilAsserted(() -> assertThat(heard.outgoing)
                .singleElement()
                .returns(talk.posts().get(0).clientMessageId(), OutgoingMessage::id));
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void leavesOutWhatTheLogShowsToBeStored() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    ClientFrame.PostMessage post = talk.receivePost(socket);
                    socket.send(events(List.of(StubTalk.own(1, post))));
                    talk.listen(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(1, 0, 0)));
                    talk.listen(socket);
                });
        open();
        client.posts().send(GENERAL, "once");
        await().untilAsserted(() -> assertThat(heard.statesOf("once")).containsExactly(State.SENDING, State.STORED));
        closeClient();
        open();
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        assertThat(heard.outgoing).isEmpty();
        assertThat(talk.posts()).hasSize(1);
    }

    @Test
    void doesNotLetOneChannelHoldUpAnother() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0), random()));
            talk.receivePost(socket);
            StubTalk.store(socket, 1, talk.receivePost(socket));
            talk.listen(socket);
        });
        open();
        client.posts().send(GENERAL, "unanswered");
        client.posts().send(GENERAL, "behind it");
        client.posts().send(RANDOM, "elsewhere");
        await().untilAsserted(() -> assertThat(heard.statesOf("elsewhere")).contains(State.STORED));
        assertThat(talk.posts())
                .extracting(ClientFrame.PostMessage::text)
                .containsExactlyInAnyOrder("unanswered", "elsewhere");
    }

    @Test
    void putsARetriedMessageAtTheEndOfTheLineAlsoAfterARestart() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    StubTalk.refuse(socket, talk.receivePost(socket), ErrorCode.FORBIDDEN);
                    talk.receivePost(socket);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    StubTalk.store(socket, 1, talk.receivePost(socket));
                    StubTalk.store(socket, 2, talk.receivePost(socket));
                    talk.listen(socket);
                });
        open();
        client.posts().send(GENERAL, "refused");
        client.posts().send(GENERAL, "next");
        await().until(() -> talk.posts().size() == 2);
        client.posts().retry(talk.posts().get(0).clientMessageId());
        await().untilAsserted(() ->
                assertThat(heard.statesOf("refused")).containsExactly(State.SENDING, State.FAILED, State.SENDING));
        closeClient();
        open();
        await().untilAsserted(() -> assertThat(heard.statesOf("refused")).contains(State.STORED));
        assertThat(talk.posts())
                .extracting(ClientFrame.PostMessage::text)
                .containsExactly("refused", "next", "next", "refused");
    }

    @Test
    void leavesNoDraftOfWhatIsSentToAKilledProcess() throws Exception {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            talk.listen(socket);
        });
        open();
        client.setDraft(DraftPlace.of(GENERAL), "hello");
        closeClient();
        open();
        await().until(() -> heard.drafted.contains(DraftPlace.of(GENERAL)));
        client.setDraft(DraftPlace.of(GENERAL), "");
        client.posts().send(GENERAL, "hello");
        await().until(() -> talk.posts().size() == 1);
        StoreFile file =
                StoreFile.of(folder, session.server().display(), ADA.id().value());
        assertThat(Tampering.linesOfACopy(file, "select content from outgoing")).containsExactly("hello");
        assertThat(Tampering.linesOfACopy(file, "select content from draft")).isEmpty();
    }

    @Test
    void keepsWhatFailedWithItsReason() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            StubTalk.refuse(socket, talk.receivePost(socket), ErrorCode.FORBIDDEN);
            talk.listen(socket);
        });
        open();
        client.posts().send(GENERAL, "refused");
        await().untilAsserted(() -> assertThat(heard.statesOf("refused")).contains(State.FAILED));
        closeClient();
        open();
        await().untilAsserted(() ->
                assertThat(heard.outgoing).singleElement().returns(SendFailure.NOT_ALLOWED, OutgoingMessage::failure));
        client.posts().discard(heard.outgoing.get(0).id());
        await().untilAsserted(() -> assertThat(heard.statesOf("refused")).endsWith(State.DISCARDED));
    }

    @Test
    void sendsNothingThatItCannotKeepUnlessToldTo() throws IOException {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            StubTalk.store(socket, 1, talk.receivePost(socket));
            StubTalk.store(socket, 2, talk.receivePost(socket));
            talk.listen(socket);
        });
        StoreFile disk = FullDisk.of(StoreFile.of(folder, "server", "ada"));
        open(disk);
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        FullDisk.fill(disk);
        client.posts().send(GENERAL, "on a full disk");
        await().untilAsserted(() -> assertThat(heard.latest.values())
                .singleElement()
                .returns(State.FAILED, OutgoingMessage::state)
                .returns(SendFailure.NOT_KEPT, OutgoingMessage::failure));
        assertThat(client.isDurable()).isFalse();
        assertThat(talk.posts()).isEmpty();
        client.posts().retry(heard.outgoing.get(0).id());
        await().untilAsserted(() -> assertThat(heard.statesOf("on a full disk")).endsWith(State.STORED));
        client.posts().send(GENERAL, "later");
        await().untilAsserted(() -> assertThat(heard.statesOf("later")).endsWith(State.FAILED));
        FullDisk.free(disk);
        client.posts()
                .retry(heard.latest.values().stream()
                        .filter(message -> message.text().equals("later"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        await().untilAsserted(() -> assertThat(heard.notices)
                .extracting(StoreNotice::kind)
                .containsExactly(StoreNotice.Kind.DISK_FAILED, StoreNotice.Kind.DISK_RECOVERED));
        assertThat(client.isDurable()).isTrue();
    }

    @Test
    void keepsWhatAnEarlierRunLeftWhenTheFileCouldNotBeReadAtTheStart() throws IOException {
        server.close();
        open();
        client.posts().send(GENERAL, "from yesterday");
        client.setDraft(DraftPlace.of(GENERAL), "half a");
        closeClient();
        Path accounts = folder.resolve("accounts");
        Path away = folder.resolve("away");
        Files.move(accounts, away);
        Files.writeString(accounts, "in the way of a folder");
        open();
        client.posts().send(GENERAL, "from today");
        client.setDraft(DraftPlace.of(GENERAL), "sentence");
        await().until(() -> heard.statesOf("from today").contains(State.FAILED));
        Files.delete(accounts);
        Files.move(away, accounts);
        client.posts().retry(heard.outgoing.get(0).id());
        await().until(() -> !heard.statesOf("from yesterday").isEmpty());
        closeClient();
        open();
        await().until(() -> !heard.drafted.isEmpty());
        assertThat(heard.outgoing).extracting(OutgoingMessage::text).containsExactly("from yesterday", "from today");
        assertThat(client.draft(DraftPlace.of(GENERAL))).isEqualTo("half a\nsentence");
    }

    private static ChannelSummary random() {
        return new ChannelSummary(RANDOM, ChannelKind.PUBLIC, "random", "", 0, 0, 0, 0);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }
}
