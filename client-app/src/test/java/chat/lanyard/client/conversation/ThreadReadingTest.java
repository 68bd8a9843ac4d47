package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.BOB;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are read while the connection comes and goes. */
class ThreadReadingTest {
    private static final MessageId ROOT = new MessageId("general-id:1");
    private static final List<ChannelEvent> THREAD =
            List.of(message(1, BOB, "how?", null), message(2, ADA, "so", ROOT), message(3, BOB, "or so", ROOT));

    @TempDir
    Path folder;

    private StubChat stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubChat(folder);
    }

    @AfterEach
    void stop() throws IOException {
        stub.close();
    }

    private static ChannelEvent message(long sequence, UserProfile author, String text, MessageId replyTo) {
        MessageId id = new MessageId("general-id:" + sequence);
        PostedMessage message = new PostedMessage(id, ClientMessageId.random(), text, replyTo, List.of());
        return new ChannelEvent.MessagePosted(sequence, NINE.plusSeconds(sequence), author.id(), message);
    }

    @Test
    void tellsAgainWhatWasReadOfAThreadUntilTheServerHasAnswered() {
        CompletableFuture<Long> told = new CompletableFuture<>();
        stub.server
                .chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.send(Samples.events(THREAD));
                    while (!(socket.receive() instanceof MessageFrame.MarkThreadRead)) {
                        continue;
                    }
                    socket.close(1012);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
                        if (frame instanceof MessageFrame.MarkThreadRead read) {
                            told.complete(read.sequence());
                            socket.send(new ServerFrame.Result(read.requestId(), new RequestResult.Done()));
                        }
                    }
                });
        ChatViewModel chat = stub.open();
        stub.ui.awaitThat(() -> assertThat(StubChat.texts(chat.timeline())).containsExactly("how?"));
        stub.ui.run(() -> chat.navigation().openThread(GENERAL, ROOT));
        stub.ui.awaitThat(
                () -> assertThat(StubChat.texts(chat.thread().timeline())).containsExactly("how?", "so", "or so"));
        stub.ui.run(() -> {
            assertThat(chat.thread().people()).containsExactly(BOB, ADA);
            chat.thread().timeline().markRead();
            chat.thread().close();
        });
        stub.ui.await(told::isDone);
        assertThat(told.join()).isEqualTo(3);
    }

    @Test
    void completesAThreadThatWasOpenedOfflineWithTheNextConnection() {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        stub.server
                .chat(socket -> {
                    socket.send(welcome(LOG, general(2, 2, 0)));
                    socket.send(Samples.events(THREAD.subList(2, 3)));
                    socket.receive();
                    socket.close(1012);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    opened.join();
                    socket.send(welcome(LOG, general(3, 3, 0)));
                    StubChat.answerHistory(socket, THREAD);
                });
        ChatViewModel chat = stub.open();
        stub.ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.OFFLINE
                || chat.connection().stateProperty().get() == ConnectionState.CONNECTING
                        && !chat.channels().isEmpty());
        stub.ui.run(() -> chat.navigation().openThread(GENERAL, ROOT));
        stub.ui.awaitThat(
                () -> assertThat(StubChat.texts(chat.thread().timeline())).containsExactly("or so"));
        opened.complete(null);
        stub.ui.run(chat.connection()::retryNow);
        stub.ui.awaitThat(
                () -> assertThat(StubChat.texts(chat.thread().timeline())).containsExactly("how?", "so", "or so"));
    }

    @Test
    void countsRepliesNotAsNewMessagesOfTheConversation() {
        CompletableFuture<Void> known = new CompletableFuture<>();
        stub.server.chat(socket -> {
            socket.send(welcome(LOG, general(0, 0, 0)));
            known.join();
            socket.send(Samples.events(THREAD));
            socket.receiveAll();
        });
        ChatViewModel chat = stub.open();
        stub.ui.await(() -> chat.timeline().knownProperty().get());
        known.complete(null);
        stub.ui.awaitThat(() -> assertThat(StubChat.texts(chat.timeline())).containsExactly("how?"));
        stub.ui.run(
                () -> assertThat(chat.timeline().unreadBelowProperty().get()).isEqualTo(1));
    }
}
