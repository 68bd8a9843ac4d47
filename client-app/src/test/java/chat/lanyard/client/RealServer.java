package chat.lanyard.client;

import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.ServerAddresses;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.user.RegistrationPolicy;
import java.nio.file.Path;

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
