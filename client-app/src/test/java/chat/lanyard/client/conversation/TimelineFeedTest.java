package chat.lanyard.client.conversation;

import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.Ui;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineFeedTest {
    private static final int LAST = 350;

    @TempDir
    Path folder;

    private final TimelineState state = new TimelineState(new DraftKeeper((channel, text) -> {}));

    @Test
    void leavesNoGapWhenItBeganAnewWhileAPageWasOnItsWay() throws IOException {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        try (StubServer server = new StubServer();
                Ui ui = new Ui()) {
            server.chat(socket -> {
                socket.send(welcome(LOG, general(LAST, LAST, 0)));
                for (ClientFrame<?> frame = socket.receive(); frame != null; frame = socket.receive()) {
                    ClientFrame.History history = (ClientFrame.History) frame;
                    if (history.before() == 51 && asked.complete(null)) {
                        goOn.join();
                    }
                    socket.send(page(history));
                }
            });
            ChatClient client =
                    new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder);
            TimelineFeed feed = new TimelineFeed(client, TimelinePlace.of(GENERAL), ZoneOffset.UTC, state, ui);
            client.start();
            CompletableFuture<Void> known = new CompletableFuture<>();
            ui.await(() -> {
                client.execute(() -> client.timelines().channel(GENERAL).ifPresent(any -> known.complete(null)));
                return known.isDone();
            });
            feed.open();
            ui.await(() -> {
                client.execute(feed.window()::loadOlder);
                return asked.isDone();
            });
            client.execute(() -> {
                feed.rebuilt();
                goOn.complete(null);
            });
            ui.await(() -> {
                client.execute(feed.window()::loadOlder);
                return texts().contains("1");
            });
            assertThat(ui.get(this::texts))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST)
                            .mapToObj(Integer::toString)
                            .toList());
            client.close();
        }
    }

    private static ServerFrame page(ClientFrame.History history) {
        long from = Math.max(1, history.before() - history.limit());
        return new ServerFrame.Result(
                history.requestId(), new RequestResult.HistoryPage(posted(from, history.before() - 1), from > 1));
    }

    private List<String> texts() {
        return state.rows().items().stream()
                .filter(MessageItem.class::isInstance)
                .map(row -> ((MessageItem) row).text())
                .toList();
    }
}
