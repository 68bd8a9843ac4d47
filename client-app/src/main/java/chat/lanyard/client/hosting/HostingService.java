package chat.lanyard.client.hosting;

import chat.lanyard.client.session.LocalServer;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.SessionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the server in this process. Safe for use by several threads; starting and stopping happen on one of its own. */
public final class HostingService implements LocalServer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostingService.class);

    private final HostingOptions options;
    private final BiFunction<HostingOptions, String, EmbeddedServer> servers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lanyard-hosting");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Hosted hosted;

    /** What runs, and where it is for this computer and for others. */
    private record Hosted(EmbeddedServer server, ServerAddress local, ServerAddress shared) {}

    HostingService(HostingOptions options, BiFunction<HostingOptions, String, EmbeddedServer> servers) {
        this.options = options;
        this.servers = servers;
    }

    @Override
    public CompletableFuture<ServerAddress> start(String serverName) {
        return CompletableFuture.supplyAsync(() -> startNow(serverName), worker);
    }

    @Override
    public CompletableFuture<Void> stop() {
        return CompletableFuture.runAsync(this::stopNow, worker);
    }

    public boolean isRunning() {
        return hosted != null;
    }

    /** Where others find it; {@code null} when it does not run. */
    public ServerAddress sharedAddress() {
        Hosted current = hosted;
        return current == null ? null : current.shared();
    }

    /** People with a live connection, whoever uses this client included. */
    public int connectedPeople() {
        Hosted current = hosted;
        return current == null ? 0 : current.server().connectedPeople();
    }

    private ServerAddress startNow(String serverName) {
        if (hosted == null) {
            EmbeddedServer server = servers.apply(options, serverName);
            try {
                ServerAddress local = ServerAddress.of(server.start().join());
                hosted = new Hosted(server, local, LanAddress.of(local, options.bind()));
            } catch (RuntimeException e) {
                LOG.warn("The server did not start", e);
                server.close();
                throw new SessionException(Problem.HOSTING_FAILED, e);
            }
        }
        return hosted.local();
    }

    private void stopNow() {
        if (hosted != null) {
            hosted.server().close();
            hosted = null;
        }
    }

    /** Stops the server, waiting for what it has accepted. */
    @Override
    public void close() {
        stop().join();
        worker.shutdown();
    }
}
