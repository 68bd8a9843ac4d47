package chat.lanyard.client.sync;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.events;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.profile;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels that the user comes into and goes out of, and that change, while connected. */
class ChannelsComeAndGoTest {
    private static final ChannelId ATTIC = new ChannelId("attic-id");
    private static final UserProfile CAROL = profile("carol", "Carol");

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final StubTalk talk = new StubTalk();
    private StubServer server;
    private ChatClient client;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        client = open();
    }

    private ChatClient open() {
        ChatClient opened =
                new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder);
        opened.addListener(heard);
        return opened;
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void takesAChannelThatItIsToldOfWithoutConnectingAgain() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(new ServerFrame.ChannelEntered(attic(2), List.of(CAROL)));
            socket.send(new ServerFrame.Events(ATTIC, List.of(posted(3)), null));
            talk.listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.channels)
                .extracting(ChannelView::id, ChannelView::unread)
                .contains(tuple(ATTIC, 1L)));
        assertThat(heard.channels.get(1).facts().createdBy()).isEqualTo(BOB.id());
        assertThat(person(CAROL)).isEqualTo(CAROL);
        assertThat(server.requests())
                .filteredOn(request -> request.startsWith("GET /v1/chat"))
                .hasSize(1);
    }

    @Test
    void keepsWhatAChannelIsNowForTheNextStart() {
        ChannelDetails now = new ChannelDetails("loft", "Boxes", "Old things", true);
        server.chat(socket -> {
                    socket.send(welcome(LOG, attic(2)));
                    socket.send(changed(1, new ChannelDetails("cellar", "", "", false)));
                    socket.send(changed(3, new ChannelDetails("hall", "", "", false)));
                    socket.send(changed(4, now));
                    talk.listen(socket);
                })
                .refuseChat(StubServer.Reply.error(ErrorCode.UNAVAILABLE));
        client.start();
        await().untilAsserted(() -> assertThat(heard.channels)
                .extracting(view -> view.facts().details())
                .containsExactly(now));
        client.close();
        client.closed().join();
        heard.channels = List.of();
        client = open();
        client.start();
        await().untilAsserted(() -> assertThat(heard.channels)
                .extracting(view -> view.facts().details())
                .containsExactly(now));
    }

    @Test
    void forgetsAChannelThatSomebodyElseHasTakenTheUserOutOf() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0), attic(0)));
            socket.send(new ServerFrame.Events(
                    ATTIC,
                    List.of(
                            new ChannelEvent.MemberLeft(1, NINE, BOB.id(), CAROL.id()),
                            new ChannelEvent.MemberLeft(2, NINE, BOB.id(), ADA.id())),
                    null));
            socket.send(events(posted(4, 4)));
            talk.listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).contains(4L));
        assertThat(heard.channels).extracting(ChannelView::id).containsExactly(GENERAL);
    }

    @Test
    void staysWhenOthersGo() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(List.of(new ChannelEvent.MemberLeft(4, NINE, ADA.id(), CAROL.id()))));
            talk.listen(socket);
        });
        client.start();
        await().untilAsserted(() -> assertThat(heard.sequences()).containsExactly(4L));
        assertThat(heard.channels).extracting(ChannelView::id).containsExactly(GENERAL);
    }

    @Test
    void asksForOnlyWhatIsNotAsItWas() {
        ChannelDetails before = new ChannelDetails("attic", "Boxes", "Old things", false);
        CompletableFuture<RequestResult.Appended> outcome = answered(frame -> {
            assertThat(frame).isEqualTo(new ChannelFrame.UpdateChannel(frame.requestId(), ATTIC, null, "Trunks", null));
            return new RequestResult.Appended(7, NINE);
        });
        client.channelRequests()
                .update(ATTIC, before, new ChannelDetails("attic", "Trunks", "Old things", false))
                .whenComplete((done, error) -> outcome.complete(done));
        assertThat(outcome.orTimeout(30, TimeUnit.SECONDS).join().sequence()).isEqualTo(7);
    }

    @Test
    void tellsTheServersOwnWordsWhenItRefuses() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            StubTalk.refuse(socket, talk.receive(socket), ErrorCode.FORBIDDEN);
            talk.listen(socket);
        });
        client.start();
        await().until(() -> !heard.channels.isEmpty() && heard.states.contains(ConnectionState.ONLINE));
        assertThat(failureOf(client.channelRequests().create(ChannelKind.PUBLIC, "attic", "", "")))
                .returns(ChangeFailure.NOT_ALLOWED, RequestFailure::reason)
                .hasMessage("no");
    }

    @Test
    void saysWhatIsWrongWithANameWithoutAsking() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            talk.listen(socket);
        });
        client.start();
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        RequestFailure failure = failureOf(client.channelRequests().create(ChannelKind.PUBLIC, "two words", "", ""));
        assertThat(failure.reason()).isEqualTo(ChangeFailure.INVALID);
        assertThat(failure).hasMessageContaining("letters, digits");
        assertThat(talk.asked()).isEmpty();
    }

    @Test
    void saysThatNothingCanBeAskedWithoutAConnection() {
        server.refuseChat(StubServer.Reply.error(ErrorCode.UNAVAILABLE));
        client.start();
        assertThat(failureOf(client.channelRequests().openDirect(List.of(BOB.id())))
                        .reason())
                .isEqualTo(ChangeFailure.OFFLINE);
    }

    private static RequestFailure failureOf(CompletableFuture<?> request) {
        return request.handle((done, error) -> RequestFailure.of(error))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private CompletableFuture<RequestResult.Appended> answered(Function<ClientFrame<?>, RequestResult> answer) {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            var frame = talk.receive(socket);
            socket.send(new ServerFrame.Result(frame.requestId(), answer.apply(frame)));
            talk.listen(socket);
        });
        client.start();
        await().until(() -> heard.states.contains(ConnectionState.ONLINE));
        return new CompletableFuture<>();
    }

    private UserProfile person(UserProfile wanted) {
        CompletableFuture<UserProfile> found = new CompletableFuture<>();
        client.execute(() -> found.complete(client.person(wanted.id()).orElse(null)));
        return found.join();
    }

    private static ServerFrame.Events changed(long sequence, ChannelDetails details) {
        return new ServerFrame.Events(
                ATTIC, List.of(new ChannelEvent.ChannelChanged(sequence, NINE, BOB.id(), details)), null);
    }

    private static ChannelSummary attic(long last) {
        return new ChannelSummary(
                ATTIC, ChannelKind.PRIVATE, "attic", "", last, last, 0, 0, "", false, BOB.id(), false, List.of(), 0);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
