package chat.lanyard.client;

import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.conversation.TimelineItem;
import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.Heartbeat;
import chat.lanyard.client.ui.common.Dialogs;
import chat.lanyard.client.ui.common.Questions;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.client.ui.conversation.ChatView;
import chat.lanyard.client.ui.theme.Palette;
import chat.lanyard.client.ui.theme.Styles;
import chat.lanyard.client.ui.theme.ThemeChoice;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/**
 * Shows how long it takes to catch up with 100,000 messages in the open conversation, from a server that sends as fast as it is read, and
 * how long the FX thread is ever kept busy meanwhile. A program and not a test, because other work on the computer would make it lie.
 */
final class CatchUpMeasurement {
    private static final int MISSED = 100_000;
    private static final int FRAME = 1_000;
    private static final String NEWEST = Integer.toString(MISSED);

    private CatchUpMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Path folder = Files.createTempDirectory("lanyard-measurement");
        CompletableFuture<Void> away = new CompletableFuture<>();
        try (StubServer server = new StubServer();
                SettingsStore settings = new SettingsStore(folder)) {
            server.chat(socket -> {
                        socket.send(welcome(LOG, general(0, 0, 0)));
                        away.join();
                        socket.close(1012);
                        socket.receiveAll();
                    })
                    .chat(CatchUpMeasurement::sendAll);
            ChatViewModel chat = Fx.call(() -> new ChatViewModel(
                    new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder),
                    new UiThread(),
                    ZoneOffset.UTC));
            show(chat, settings);
            await(() -> !chat.channels().isEmpty());
            measure(chat, away);
            Fx.run(chat::close);
            chat.closed().join();
        }
        Platform.exit();
    }

    private static void sendAll(StubSocket socket) throws IOException {
        socket.send(welcome(LOG, general(MISSED, 0, 0)));
        ClientFrame.Resume resume = (ClientFrame.Resume) socket.receive();
        for (long first = 1; first < MISSED; first += FRAME) {
            long last = first + FRAME - 1;
            socket.send(new ServerFrame.Events(GENERAL, posted(first, last), MISSED - last));
        }
        socket.send(new ServerFrame.CaughtUp(resume.requestId()));
        socket.receiveAll();
    }

    private static void show(ChatViewModel chat, SettingsStore settings) {
        Styles styles = new Styles();
        ThemeChoice themes = new ThemeChoice(settings, styles, () -> Palette.LIGHT, new UiThread());
        Stage stage = Fx.show(
                Fx.call(() -> new ChatView(chat, themes, new Dialogs(new Questions(null, styles), null), () -> {})),
                1200,
                800);
        Fx.run(() -> {
            styles.dress(stage.getScene());
            styles.use(Palette.LIGHT);
        });
    }

    private static void measure(ChatViewModel chat, CompletableFuture<Void> away) {
        try (Heartbeat heartbeat = new Heartbeat()) {
            away.complete(null);
            long started = System.nanoTime();
            await(() -> hasAll(chat.timeline().items()));
            Fx.settle();
            System.out.printf(
                    "%d messages caught up in %d ms, longest pause %d ms%n",
                    MISSED,
                    (System.nanoTime() - started) / 1_000_000,
                    heartbeat.longestPause().toMillis());
        }
    }

    private static boolean hasAll(List<TimelineItem> items) {
        return !items.isEmpty()
                && items.get(items.size() - 1) instanceof MessageItem last
                && last.text().equals(NEWEST);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> Fx.call(condition));
    }
}
