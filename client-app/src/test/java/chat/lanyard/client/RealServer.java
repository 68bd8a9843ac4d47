package chat.lanyard.client;

import chat.lanyard.server.DataFolder;
import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.ServerAddresses;
import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.ControlClient;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.user.RegistrationPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A real server in this process, without limits and forced writes, so that tests need not wait for them, on ports that are free; it can be stopped and started again in the same place. */
public final class RealServer implements AutoCloseable {
    private final Path folder;
    private LanyardServer server;
    private ServerAddresses addresses;

    public RealServer(Path folder) {
        this.folder = folder;
        start(0, 0);
    }

    private void start(int port, int chatPort) {
        server = LanyardServer.builder()
                .dataFolder(folder)
                .bind("127.0.0.1")
                .port(port)
                .chatPort(chatPort)
                .name("Workshop")
                .registration(RegistrationPolicy.OPEN)
                .rateLimits(false)
                .durability(Durability.PROCESS)
                .build();
        addresses = server.start().join();
    }

    /** What people type to come here. */
    public String address() {
        return addresses.api().getAuthority();
    }

    /** Closes somebody's account. */
    void disable(String username) {
        administer("user", "disable", username);
    }

    /** Opens it again. */
    void enable(String username) {
        administer("user", "enable", username);
    }

    /** Another device of somebody, which shares no code with the core. */
    public chat.lanyard.testsupport.TestClient connect(String username) {
        String token = administer("token", "issue", username).strip();
        return chat.lanyard.testsupport.TestClient.open(addresses.chat(), token);
    }

    private String administer(String... command) {
        try {
            CommandOutcome outcome =
                    ControlClient.run(DataFolder.controlSocket(folder), List.of(command), "", progress -> {});
            if (outcome.exitCode() != 0) {
                throw new IllegalStateException(outcome.toString());
            }
            return outcome.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        server.close();
    }

    public void startAgain() {
        start(addresses.api().getPort(), addresses.chat().getPort());
    }

    @Override
    public void close() {
        server.close();
    }
}
