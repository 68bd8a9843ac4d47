package chat.lanyard.client;

import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.ServerAddresses;
import chat.lanyard.server.user.RegistrationPolicy;
import java.nio.file.Path;

/** A server as people run it, in this process, on ports that are free; it can be stopped and started again in the same place. */
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
