package chat.lanyard.client.herd;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ServerProcess;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.protocol.handshake.Handshake;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Everybody comes back at once after the server was away; {@link HerdMeasurement} does it with 2,000, and takes the time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HerdTest {
    private static final int PEOPLE = 10;
    private static final int CONNECTIONS_EACH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServerProcess server;
    private Herd herd;

    @BeforeAll
    void gather(@TempDir Path folder) throws IOException {
        List<Settlers.Settled> people = Settlers.settle(folder.resolve("server/data"), PEOPLE, 1);
        server = new ServerProcess(folder.resolve("server"), "--durability=process");
        Village village = new Village(
                folder.resolve("devices"),
                ServerAddress.parse(server.address()),
                URI.create("ws://127.0.0.1:" + server.chatPort() + Handshake.PATH),
                people);
        herd = new Herd(
                village.refreshed().stream()
                        .flatMap(session -> Collections.nCopies(CONNECTIONS_EACH, session).stream())
                        .toList(),
                7);
        herd.start();
        herd.awaitAllOnline(PATIENCE);
    }

    @AfterAll
    void disperse() {
        herd.close();
        server.close();
    }

    @Test
    void isBackWithoutARefusalAfterAServerWasKilled() throws IOException {
        server.kill();
        isBackWithoutARefusal();
    }

    @Test
    void isBackWithoutARefusalAfterAServerHasRestarted() throws IOException {
        server.terminate();
        isBackWithoutARefusal();
    }

    private void isBackWithoutARefusal() throws IOException {
        herd.awaitAllGone(PATIENCE);
        server.start();
        long ready = System.nanoTime();
        herd.awaitAllOnline(PATIENCE);
        assertThat(herd.refusalsAfter(ready)).isZero();
    }
}
