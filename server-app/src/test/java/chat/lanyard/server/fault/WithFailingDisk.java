package chat.lanyard.server.fault;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.TestServer;
import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server whose disk fails as a test wants it. */
abstract class WithFailingDisk {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    final DiskFaults faults = new DiskFaults();
    String fileSystem;
    TestServer server;
    String token;
    TestClient client;

    @BeforeEach
    void start() {
        fileSystem = FaultyFilePath.register(faults);
        server = TestServer.startOn(fileSystem, folder).withUser("alice");
        token = server.token("alice");
        client = server.connectWith(token);
    }

    @AfterEach
    void stop() {
        faults.none();
        client.close();
        server.close();
    }

    List<String> history() {
        List<String> texts = new ArrayList<>();
        client.request("history", TestClient.object().put("channelId", client.channel()))
                .get("events")
                .forEach(event -> texts.add(event.at("/message/text").textValue()));
        texts.removeIf(Objects::isNull);
        return texts;
    }

    List<String> faultsOfTheLog() {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().verify().faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
