package chat.lanyard.client;

import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.LocalServer;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.ServerApi;
import chat.lanyard.client.session.ServerTime;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SessionException;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.TokenVault;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.ServerAddresses;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real server on ports of its own, which can be stopped and started again there, with people on it. */
public final class TestServer implements AutoCloseable {
    public static final String PASSWORD = "correct horse";

    private final Path folder;
    private final SignInService signIn;
    private LanyardServer server;
    private ServerAddresses addresses;
    private Session owner;

    /** @param folder for everything; the server's data is in its folder {@code server} */
    public TestServer(Path folder) {
        this.folder = folder;
        this.signIn = new SignInService(
                () -> Http.CLIENT, new NoLocalServer(), new TokenVault(folder.resolve("vault")), Clock.systemUTC());
        start(0, 0);
        owner = join(signIn.createAccount(address(), new Credentials("owner", PASSWORD, false), "Olga Owner", null));
    }

    private void start(int port, int chatPort) {
        server = LanyardServer.builder()
                .dataFolder(folder.resolve("server"))
                .bind("127.0.0.1")
                .port(port)
                .chatPort(chatPort)
                .name("Harbor")
                .rateLimits(false)
                .build();
        addresses = join(server.start());
    }

    public void stop() {
        server.close();
    }

    /** Serves the same folder at the same ports again. */
    public void restart() {
        start(addresses.api().getPort(), addresses.chat().getPort());
    }

    public ServerAddress address() {
        return ServerAddress.of(addresses.api());
    }

    /** The first account, signed in. */
    public Session owner() {
        return owner;
    }

    public SignInService signIn() {
        return signIn;
    }

    public String invitation() {
        return join(owner.createInvitation(new HttpApi.NewInvitation("1h", 10))).code();
    }

    /** A new person, signed in. */
    public Session join(String username, String displayName) {
        return join(
                signIn.createAccount(address(), new Credentials(username, PASSWORD, false), displayName, invitation()));
    }

    public ServerApi api() {
        return new ServerApi(Http.CLIENT, address(), new ServerTime(Clock.systemUTC(), System::nanoTime));
    }

    public static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        server.close();
    }

    /** For clients that host nothing. */
    public static final class NoLocalServer implements LocalServer {
        @Override
        public CompletableFuture<ServerAddress> start(String serverName) {
            return CompletableFuture.failedFuture(new SessionException(Problem.HOSTING_FAILED));
        }

        @Override
        public CompletableFuture<Void> stop() {
            return CompletableFuture.completedFuture(null);
        }
    }
}
