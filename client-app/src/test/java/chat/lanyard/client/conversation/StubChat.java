package chat.lanyard.client.conversation;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.Ui;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The main screen's view models on a client core of their own, whose server does as a test tells it to. */
final class StubChat implements AutoCloseable {
    final StubServer server;
    final Ui ui = new Ui();
    private final Path folder;
    private ChatViewModel chat;

    StubChat(Path folder) throws IOException {
        this.folder = folder;
        server = new StubServer();
    }

    /** Starts the client; the server knows what to do by now. */
    ChatViewModel open() {
        chat = ui.get(() -> new ChatViewModel(
                new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder),
                ui,
                ZoneOffset.UTC));
        return chat;
    }

    /** Answers every question for history out of these events until the client goes away. */
    static void answerHistory(StubSocket socket, List<ChannelEvent> log) throws IOException {
        for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
            if (frame instanceof ClientFrame.History history) {
                socket.send(page(history, log));
            }
        }
    }

    /** The newest of these events that were asked for. */
    static ServerFrame page(ClientFrame.History asked, List<ChannelEvent> log) {
        List<ChannelEvent> before =
                log.stream().filter(event -> event.sequence() < asked.before()).toList();
        int from = Math.max(0, before.size() - asked.limit());
        return new ServerFrame.Result(
                asked.requestId(), new RequestResult.HistoryPage(before.subList(from, before.size()), from > 0));
    }

    /** The texts of the messages that have rows. */
    static List<String> texts(TimelineViewModel timeline) {
        return messages(timeline).map(MessageItem::text).toList();
    }

    static Stream<MessageItem> messages(TimelineViewModel timeline) {
        return timeline.items().stream().filter(MessageItem.class::isInstance).map(MessageItem.class::cast);
    }

    @Override
    public void close() throws IOException {
        ui.run(chat::close);
        chat.closed().join();
        server.close();
        ui.close();
    }
}
