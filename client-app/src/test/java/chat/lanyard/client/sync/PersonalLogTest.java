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
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user did on another device, as a scripted server tells it. */
class PersonalLogTest {
    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final StubTalk talk = new StubTalk();
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

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }

    private static ServerFrame.Events own(ChannelEvent... events) {
        return new ServerFrame.Events(ChannelId.ME, List.of(events), null);
    }

    private static ChannelEvent read(long sequence, long readSequence) {
        return new PersonalEvent.ReadMoved(sequence, NINE, ADA.id(), GENERAL, readSequence);
    }

    private void assertCounts(long unread, long mentions) {
        await().untilAsserted(() -> assertThat(heard.channels).first().satisfies(view -> {
            assertThat(view.unread()).isEqualTo(unread);
            assertThat(view.mentions()).isEqualTo(mentions);
        }));
    }

    @Test
    void takesOverAReadThatTheCopyReachesBackTo() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(List.of(
                    posted(4),
                    posted(5, BOB, "@here, look", NINE),
                    posted(6, ADA, "own", NINE),
                    posted(7, BOB, "@ada", NINE))));
            socket.send(own(read(1, 5)));
            socket.send(own(read(2, 4)));
            talk.listen(socket);
        });
        client.start();
        assertCounts(1, 1);
        await().until(() -> heard.personal.size() == 2);
        assertCounts(1, 1);
        assertThat(talk.asked()).isEmpty();
    }

    @Test
    void asksForTheCountsThatItCannotMakeItself() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(30, 3, 20)));
            socket.send(own(read(1, 10)));
            PersonalFrame.CountUnread count = (PersonalFrame.CountUnread) talk.receive(socket);
            socket.send(events(posted(31, 32)));
            socket.send(new ServerFrame.Result(count.requestId(), new RequestResult.UnreadCount(31, 10, 13, 2)));
            talk.listen(socket);
        });
        client.start();
        assertCounts(14, 2);
    }

    @Test
    void asksForTheCountsWhenAMessageIsDeletedThatItDoesNotHave() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(30, 3, 20)));
            socket.send(events(
                    List.of(new ChannelEvent.MessageDeleted(31, NINE, BOB.id(), new MessageId("not kept here")))));
            PersonalFrame.CountUnread count = (PersonalFrame.CountUnread) talk.receive(socket);
            socket.send(new ServerFrame.Result(count.requestId(), new RequestResult.UnreadCount(31, 3, 19, 1)));
            talk.listen(socket);
        });
        client.start();
        assertCounts(19, 1);
    }

    @Test
    void asksForTheCountsWhenAMentionIsDeletedThatTheServerCountedAndSentErased() {
        MessageId mention = new MessageId("general:4");
        ChannelSummary counted = new ChannelSummary(GENERAL, ChannelKind.PUBLIC, "general", "Everything", 6, 3, 3, 2);
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    StubTalk.restart(socket);
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, counted));
                    StubTalk.answer(
                            socket,
                            (ClientFrame.Resume) talk.receive(socket),
                            List.of(erased(4, mention), posted(5, BOB, "@ada", NINE), posted(6)));
                    socket.send(events(List.of(new ChannelEvent.MessageDeleted(7, NINE, BOB.id(), mention))));
                    PersonalFrame.CountUnread count = (PersonalFrame.CountUnread) talk.receive(socket);
                    socket.send(new ServerFrame.Result(count.requestId(), new RequestResult.UnreadCount(7, 3, 2, 1)));
                    talk.listen(socket);
                });
        client.start();
        assertCounts(2, 1);
    }

    private static ChannelEvent erased(long sequence, MessageId message) {
        return new ChannelEvent.PostErased(
                sequence, NINE, BOB.id(), new ErasedMessage(message, ClientMessageId.random()));
    }

    @Test
    void countsWhatComesLaterThanItsRead() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(own(read(1, 5)));
            socket.send(events(posted(4, 6)));
            talk.listen(socket);
        });
        client.start();
        assertCounts(1, 0);
    }

    @Test
    void resumesTheOwnLogFromWhereItWas() throws Exception {
        server.chat(socket -> {
                    socket.send(welcomeWithOwnLog(4, 3));
                    socket.send(own(read(5, 4)));
                    talk.receive(socket);
                })
                .chat(socket -> {
                    socket.send(welcomeWithOwnLog(7, 3));
                    ClientFrame.Resume resume = (ClientFrame.Resume) talk.receive(socket);
                    socket.send(new ServerFrame.Result(resume.requestId(), new RequestResult.Resuming(List.of())));
                    socket.send(new ServerFrame.Events(ChannelId.ME, List.of(read(6, 5), read(7, 6)), 0L));
                    socket.send(new ServerFrame.CaughtUp(resume.requestId()));
                    talk.listen(socket);
                });
        client.start();
        await().until(() -> heard.personal.size() == 1);
        client.reading().markRead(GENERAL);
        await().until(() -> heard.personal.size() == 3);
        assertThat(heard.personal).extracting(ChannelEvent::sequence).containsExactly(5L, 6L, 7L);
        assertThat(talk.asked())
                .filteredOn(ClientFrame.Resume.class::isInstance)
                .singleElement()
                .extracting(frame -> ((ClientFrame.Resume) frame).cursors())
                .isEqualTo(Map.of(ChannelId.ME, 5L));
    }

    private static ServerFrame.Welcome welcomeWithOwnLog(long end, long unread) {
        return Samples.welcome(LOG, end, general(10, 3, unread));
    }

    @Test
    void tellsAtOnceWhatWasReadThenWaitsUntilTheUserLeaves() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 0, 3)));
            acknowledge(socket);
            socket.send(events(posted(4, 4)));
            acknowledge(socket);
            talk.listen(socket);
        });
        client.start();
        await().until(() -> !heard.channels.isEmpty());
        client.reading().markRead(GENERAL);
        await().until(() -> heard.events.size() == 1);
        long begun = System.nanoTime();
        client.reading().markRead(GENERAL);
        client.reading().leave(GENERAL);
        await().until(() -> talk.asked().size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1_500));
        assertThat(talk.asked())
                .extracting(frame -> ((ClientFrame.MarkRead) frame).sequence())
                .containsExactly(3L, 4L);
    }

    private void acknowledge(StubSocket socket) throws IOException {
        socket.send(new ServerFrame.Result(talk.receive(socket).requestId(), new RequestResult.Done()));
    }

    @Test
    void tellsNothingWhereNothingIsUnread() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0)));
            socket.send(events(List.of(posted(4, ADA, "own", NINE))));
            PersonalFrame.MarkAllRead all = (PersonalFrame.MarkAllRead) talk.receive(socket);
            socket.send(new ServerFrame.Result(all.requestId(), new RequestResult.Done()));
            talk.listen(socket);
        });
        client.start();
        await().until(() -> heard.events.size() == 1);
        client.reading().markRead(GENERAL);
        client.reading().markAllRead();
        await().until(() -> talk.asked().size() == 1);
        assertThat(talk.asked()).first().isInstanceOf(PersonalFrame.MarkAllRead.class);
    }
}
