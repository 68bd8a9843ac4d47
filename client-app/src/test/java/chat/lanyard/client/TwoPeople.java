package chat.lanyard.client;

import java.nio.file.Path;

/** A real server, and two people who have just created their accounts there. */
final class TwoPeople implements AutoCloseable {
    final RealServer server;
    final TestClient alice;
    final TestClient bob;

    TwoPeople(Path folder) {
        server = new RealServer(folder.resolve("data"));
        alice = new TestClient(folder.resolve("alice"), null);
        alice.createAccount(server.address(), "alice");
        bob = new TestClient(folder.resolve("bob"), null);
        bob.createAccount(server.address(), "bob");
    }

    /** They may have left before. */
    @Override
    public void close() {
        alice.close();
        bob.close();
        server.close();
    }
}
