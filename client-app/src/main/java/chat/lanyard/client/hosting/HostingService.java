package chat.lanyard.client.hosting;

import chat.lanyard.client.session.LocalServer;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.SessionException;
import chat.lanyard.server.DataFolder;
import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.LanyardServerBuilder;
import java.net.BindException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the server in this process. Safe for use by several threads; starting and stopping happen on one of its own. */
public final class HostingService implements LocalServer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostingService.class);

    private final HostingOptions options;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lanyard-hosting");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Hosted hosted;

    /** What runs, and where it is for this computer and for others. */
    private record Hosted(LanyardServer server, ServerAddress local, ServerAddress shared) {}

    public HostingService(HostingOptions options) {
        this.options = options;
    }

    /** An empty name stands for that of this computer. */
    @Override
    public CompletableFuture<ServerAddress> start(String serverName) {
        return CompletableFuture.supplyAsync(() -> startNow(serverName), worker);
    }

    @Override
    public CompletableFuture<Void> stop() {
        return CompletableFuture.runAsync(this::stopNow, worker);
    }

    @Override
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
            LanyardServer server = build(serverName);
            try {
                ServerAddress local = ServerAddress.of(server.start().join().api());
                hosted = new Hosted(server, local, LanAddress.of(local, options.bind()));
            } catch (CompletionException e) {
                LOG.warn("The server did not start", e.getCause());
                server.close();
                throw new SessionException(problemOf(e.getCause()), e.getCause());
            }
        }
        return hosted.local();
    }

    private LanyardServer build(String serverName) {
        LanyardServerBuilder builder = LanyardServer.builder()
                .bind(options.bind())
                .port(options.port())
                .chatPort(options.chatPort());
        if (options.folder() != null) {
            builder.dataFolder(options.folder());
        }
        if (!serverName.isBlank()) {
            builder.name(serverName);
        }
        return builder.build();
    }

    private static Problem problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return Problem.PORT_BUSY;
            }
            if (cause instanceof DataFolder.InUseException) {
                return Problem.FOLDER_IN_USE;
            }
        }
        return Problem.HOSTING_FAILED;
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
