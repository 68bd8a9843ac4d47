package chat.lanyard.client.ui.conversation;

import static chat.lanyard.client.Samples.LOG;
import static chat.lanyard.client.Samples.general;
import static chat.lanyard.client.Samples.posted;
import static chat.lanyard.client.Samples.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class CatchUpBannerTest {
    @TempDir
    private Path folder;

    private final CompletableFuture<Void> goOn = new CompletableFuture<>();
    private StubServer server;
    private ChatViewModel chat;
    private ConnectionBanner banner;
    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() throws Exception {
        goOn.complete(null);
        Fx.run(() -> {
            chat.close();
            stage.close();
        });
        chat.closed().get();
        server.close();
    }

    @Test
    void saysHowMuchOfALongAbsenceIsStillToCome() {
        server.chat(socket -> {
                    socket.send(welcome(LOG, general(0, 0, 0)));
                    socket.send(Samples.events(posted(1, 5)));
                    socket.close(1012);
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.send(welcome(LOG, general(12_305, 0, 0)));
                    ClientFrame.Resume resume = (ClientFrame.Resume) socket.receive();
                    socket.send(new ServerFrame.Events(Samples.GENERAL, posted(6, 105), 12_200L));
                    goOn.join();
                    for (long first = 106; first < 12_305; first += 200) {
                        socket.send(new ServerFrame.Events(
                                Samples.GENERAL, posted(first, first + 199), 12_305 - first - 199));
                    }
                    socket.send(new ServerFrame.CaughtUp(resume.requestId()));
                    socket.receiveAll();
                });
        open();
        await("Catching up… 12,200 messages to go.");
        goOn.complete(null);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !Fx.call(() -> strip().isVisible()));
    }

    private void open() {
        chat = Fx.call(() -> new ChatViewModel(
                new ChatClient(Samples.session(server, Http.CLIENT, 900), Http.CLIENT, Clock.systemUTC(), folder),
                new UiThread(),
                ZoneOffset.UTC));
        banner = Fx.call(() -> new ConnectionBanner(chat.connection()));
        stage = Fx.show(banner, 700, 200);
    }

    private void await(String words) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Fx.call(() -> strip().isVisible())).isTrue();
            assertThat(Fx.call(() -> strip().getAccessibleText())).isEqualTo(words);
        });
    }

    private Node strip() {
        return banner.lookup(".banner");
    }
}
