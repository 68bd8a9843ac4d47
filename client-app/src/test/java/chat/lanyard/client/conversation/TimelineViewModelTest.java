package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.Ui;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The open conversation where the test needs a server that it can hold back. */
class TimelineViewModelTest {
    private static final ChannelId RANDOM = new ChannelId("random-id");
    private static final ChannelSummary NO_OTHER =
            new ChannelSummary(RANDOM, ChannelKind.PUBLIC, "random", "", 0, 0, 0, 0);

    @TempDir
    Path folder;

    private final Ui ui = new Ui();
    private StubServer server;
    private ChatViewModel chat;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() throws IOException {
        ui.run(chat::close);
        server.close();
        ui.close();
    }

    @Test
    void swapsTheRowsAndTheDraftWithTheConversation() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0), NO_OTHER));
            answerHistory(socket);
        });
        open();
        ui.awaitThat(() -> assertThat(texts()).containsExactly("1", "2", "3"));
        ui.run(() -> {
            chat.timeline().draftProperty().set("half a thought");
            chat.selectChannel(chat.channels().get(1));
            assertThat(chat.timeline().items()).isEmpty();
            assertThat(chat.timeline().draftProperty().get()).isEmpty();
            assertThat(chat.channels().get(0).selectedProperty().get()).isFalse();
        });
        ui.await(() -> chat.channels().get(0).draftedProperty().get());
        ui.run(() -> {
            assertThat(chat.channels().get(1).draftedProperty().get()).isFalse();
            chat.timeline().draftProperty().set("another");
            chat.selectChannel(chat.channels().get(0));
            assertThat(chat.timeline().draftProperty().get()).isEqualTo("half a thought");
        });
        ui.awaitThat(() -> assertThat(texts()).containsExactly("1", "2", "3"));
    }

    @Test
    void showsNothingOfAConversationThatIsNoLongerOpen() {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        server.chat(socket -> {
            socket.send(welcome(LOG, general(3, 3, 0), NO_OTHER));
            ClientFrame.History history = (ClientFrame.History) socket.receive();
            goOn.join();
            socket.send(page(history));
            socket.send(new ServerFrame.Events(RANDOM, List.of(posted(1, ADA, "elsewhere", NINE)), null));
            socket.receiveAll();
        });
        open();
        ui.await(() -> chat.timeline().paging().loadingOlderProperty().get());
        ui.run(() -> chat.selectChannel(chat.channels().get(1)));
        goOn.complete(null);
        ui.awaitThat(() -> assertThat(texts()).containsExactly("elsewhere"));
    }

    @Test
    void loadsTheFirstPageOnceItIsConnectedAgain() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    socket.receive();
                    socket.close(1012);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    answerHistory(socket);
                });
        open();
        ui.awaitThat(() -> assertThat(texts()).containsExactly("1", "2", "3"));
        ui.run(() ->
                assertThat(chat.timeline().paging().hasOlderProperty().get()).isFalse());
    }

    @Test
    void showsEditsDeletionsAndReactions() {
        MessageId first = new MessageId("m1");
        Emoji thumb = new Emoji("+1");
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            socket.send(Samples.events(posted(1, 3)));
            socket.send(Samples.events(List.of(
                    new ChannelEvent.MessageEdited(4, NINE, BOB.id(), first, "new text"),
                    new ChannelEvent.ReactionAdded(5, NINE, ADA.id(), first, thumb),
                    new ChannelEvent.ReactionAdded(6, NINE, BOB.id(), first, thumb),
                    new ChannelEvent.MessageDeleted(7, NINE, BOB.id(), new MessageId("m2")),
                    new ChannelEvent.MemberLeft(8, NINE, BOB.id()))));
            socket.receiveAll();
        });
        open();
        ui.awaitThat(() -> assertThat(contents())
                .containsExactly(
                        new MessageContent(
                                "new text",
                                true,
                                false,
                                List.of(new MessageContent.Reaction("+1", List.of("Ada Lovelace", "Bob"), true))),
                        MessageContent.gone(),
                        MessageContent.of("3")));
        ui.awaitThat(() -> assertThat(chat.timeline().items())
                .last()
                .isEqualTo(new TimelineItem.NoticeItem(TimelineItem.NoticeKind.LEFT, "Bob", "", NINE)));
    }

    @Test
    void showsAPageOfHistoryAsItStandsNow() {
        ErasedMessage erased = new ErasedMessage(new MessageId("m4"), ClientMessageId.random());
        MessageId second = new MessageId("m2");
        server.chat(socket -> {
            socket.send(welcome(LOG, general(4, 4, 0)));
            for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
                if (frame instanceof ClientFrame.History history) {
                    socket.send(new ServerFrame.Result(
                            history.requestId(),
                            new RequestResult.HistoryPage(
                                    List.of(
                                            posted(1),
                                            posted(2),
                                            new ChannelEvent.MessageEdited(3, NINE, BOB.id(), second, "two"),
                                            new ChannelEvent.PostErased(4, NINE, BOB.id(), erased)),
                                    false)));
                }
            }
        });
        open();
        ui.awaitThat(() -> assertThat(contents())
                .containsExactly(
                        MessageContent.of("1"),
                        new MessageContent("two", true, false, List.of()),
                        MessageContent.gone()));
    }

    @Test
    void saysThatAMessageWaitsForTheConnection() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.receive();
                    socket.close(1012);
                    socket.receiveAll();
                })
                .refuseChat(Reply.error(ErrorCode.UNAVAILABLE).with("Retry-After: 100"));
        open();
        ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.ONLINE);
        ui.run(() -> chat.timeline().send("patience"));
        ui.awaitThat(() -> assertThat(states()).containsExactly(DeliveryState.OFFLINE));
        ui.run(() ->
                chat.timeline().discard((MessageItem) chat.timeline().items().get(1)));
        ui.awaitThat(() -> assertThat(states()).isEmpty());
    }

    @Test
    void showsAnotherLogFromItsBeginning() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.send(Samples.events(posted(1, 5)));
                    socket.close(1012);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome("log-2", general(2, 0, 0)));
                    answerHistory(socket);
                });
        open();
        ui.awaitThat(() -> assertThat(texts()).containsExactly("1", "2"));
    }

    @Test
    void countsDownToTheNextAttempt() {
        server.refuseChat(Reply.error(ErrorCode.UNAVAILABLE).with("Retry-After: 100"))
                .chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.receiveAll();
                });
        open();
        ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.OFFLINE);
        AtomicLong seconds = new AtomicLong(
                ui.get(() -> chat.connection().secondsToNextAttemptProperty().get()));
        assertThat(seconds.get()).isBetween(95L, 161L);
        ui.await(() -> chat.connection().secondsToNextAttemptProperty().get() < seconds.get());
        ui.run(chat.connection()::retryNow);
        ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.ONLINE);
        ui.run(() -> assertThat(chat.connection().secondsToNextAttemptProperty().get())
                .isZero());
    }

    @Test
    void ignoresAnEmptyMessage() {
        CompletableFuture<ClientFrame<?>> first = new CompletableFuture<>();
        server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            first.complete(socket.receive());
            socket.receiveAll();
        });
        open();
        ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.ONLINE);
        ui.run(() -> {
            chat.timeline().send(" \n ");
            chat.timeline().send("real");
        });
        ui.await(first::isDone);
        assertThat(((ClientFrame.PostMessage) first.join()).text()).isEqualTo("real");
        ui.awaitThat(() -> assertThat(texts()).containsExactly("real"));
    }

    /** The aim is 100 ms on an idle machine; a machine that runs other tests too gets five times as long. */
    @Test
    void goesBackThroughTenThousandMessagesWithoutALongPause() {
        server.chat(socket -> {
            socket.send(welcome(LOG, general(10_000, 10_000, 0)));
            for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
                ClientFrame.History history = (ClientFrame.History) frame;
                long before = history.before();
                socket.send(new ServerFrame.Result(
                        history.requestId(),
                        new RequestResult.HistoryPage(posted(before - history.limit(), before - 1), before > 101)));
            }
        });
        open();
        ui.run(() -> chat.timeline().paging().loadingOlderProperty().addListener((loading, was, is) -> {
            if (!is) {
                chat.timeline().paging().loadOlder();
            }
        }));
        ui.run(chat.timeline().paging()::loadOlder); // the first page may have come before the listener
        ui.awaitThat(() -> assertThat(texts()).startsWith("1", "2").endsWith("999", "1000"));
        assertThat(ui.longestTask()).isLessThan(Duration.ofMillis(500));
    }

    private static void answerHistory(StubSocket socket) throws IOException {
        for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
            if (frame instanceof ClientFrame.History history) {
                socket.send(page(history));
            }
        }
    }

    private static ServerFrame page(ClientFrame.History history) {
        assertThat(history.channelId()).isEqualTo(GENERAL);
        return new ServerFrame.Result(
                history.requestId(), new RequestResult.HistoryPage(posted(1, history.before() - 1), false));
    }

    private void open() {
        chat = ui.get(() -> new ChatViewModel(
                new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder),
                ui,
                ZoneOffset.UTC));
    }

    private List<MessageContent> contents() {
        return messages().map(MessageItem::content).toList();
    }

    private List<DeliveryState> states() {
        return messages().map(MessageItem::state).toList();
    }

    private Stream<MessageItem> messages() {
        return chat.timeline().items().stream()
                .filter(MessageItem.class::isInstance)
                .map(MessageItem.class::cast);
    }

    private List<String> texts() {
        return chat.timeline().items().stream()
                .filter(MessageItem.class::isInstance)
                .map(item -> ((MessageItem) item).text())
                .toList();
    }
}
