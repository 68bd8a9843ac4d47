package chat.lanyard.server;

import chat.lanyard.server.administration.CommandRunner;
import chat.lanyard.server.administration.ControlSocket;
import chat.lanyard.server.backup.Backups;
import chat.lanyard.server.backup.NightlyBackups;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat server that can be embedded in any program.
 *
 * <p>It serves one data folder from {@link #start} to {@link #close}; both may be called more than once and from any
 * thread. A server that has been closed does not start again: build another one.
 */
public final class LanyardServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LanyardServer.class);

    private static final int START_SECONDS = 2;

    private final ServerConfiguration configuration;
    private final Opened opened = new Opened();
    private CompletableFuture<ServerAddresses> started;
    private volatile Backups beforeUpgrade;
    private volatile ServerNetwork running;
    private volatile boolean closed;

    LanyardServer(ServerConfiguration configuration) {
        this.configuration = configuration;
    }

    /** How to run it; everything but the data folder has the default of the command line. */
    public static LanyardServerBuilder builder() {
        return new LanyardServerBuilder();
    }

    /**
     * Opens the data folder and both ports, on a thread of its own.
     *
     * @return completes with the addresses; with a {@link java.net.BindException} if a port is taken, with a {@link
     *     DataFolder.InUseException} if the folder is, with another {@link IOException} if it cannot be used
     */
    public synchronized CompletableFuture<ServerAddresses> start() {
        if (started == null) {
            started = CompletableFuture.supplyAsync(this::open, task -> new Thread(task, "lanyard-start").start());
        }
        return started;
    }

    private ServerAddresses open() {
        try {
            return openAll();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private ServerAddresses openAll() throws IOException {
        try {
            requireNotClosed();
            DataFolder folder = opened.add(DataFolder.hold(configuration.dataFolder()));
            ServerCore core = opened.add(openCore(folder));
            ServerNetwork network = opened.add(new ServerNetwork(configuration, core));
            ServerAddresses addresses = network.start();
            opened.add(core.log); // what was accepted is committed and answered before the sockets close
            opened.add((AutoCloseable) network::rememberWhoIsHere); // while it can still be written
            opened.add(nightly(core)).start();
            opened.add(ControlSocket.open(DataFolder.controlSocket(folder.path()), new CommandRunner(core.services)));
            running = network;
            requireNotClosed();
            return addresses;
        } catch (IOException | RuntimeException | Error e) {
            closeAll();
            throw e;
        }
    }

    private void requireNotClosed() throws IOException {
        if (closed) {
            throw new IOException("The server was closed before it had started.");
        }
    }

    private ServerCore openCore(DataFolder folder) throws IOException {
        return ServerCore.open(
                folder,
                configuration.database(),
                configuration.rateLimits(),
                configuration.clock(),
                FolderBackups.beforeMigration(folder.path(), configuration.clock(), this::upgrading));
    }

    private void upgrading(Backups backups) {
        beforeUpgrade = backups;
        if (closed) {
            backups.close();
        }
    }

    private NightlyBackups nightly(ServerCore core) {
        return new NightlyBackups(
                core.backups,
                core.services.ownBackups(),
                configuration.backups(),
                configuration.clock(),
                ZoneId.systemDefault());
    }

    /** How many people have a live connection right now. */
    public int connectedPeople() {
        ServerNetwork current = running;
        return current == null ? 0 : current.connectedPeople();
    }

    /**
     * Takes no new work, commits what was accepted, closes the sockets with 1012 and the database; within seconds. A start
     * that is under way is broken off; what cannot be broken off, such as a change of the schema, is waited for two
     * seconds and closed by the starting thread afterwards.
     */
    @Override
    public void close() {
        closed = true;
        Backups backups = beforeUpgrade;
        if (backups != null) {
            backups.close();
        }
        if (startIsOver()) {
            closeAll();
        }
    }

    private synchronized CompletableFuture<ServerAddresses> started() {
        return started;
    }

    /** Waits a moment for it. */
    private boolean startIsOver() {
        CompletableFuture<ServerAddresses> current = started();
        if (current == null) {
            return true;
        }
        try {
            current.get(START_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return true; // whoever asked for the start has heard why it failed
        } catch (TimeoutException e) {
            LOG.warn("The server was still starting when it was stopped; it closes as soon as it can");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closeAll() {
        synchronized (opened) {
            running = null;
            opened.close();
        }
    }
}
