package chat.lanyard.server;

import chat.lanyard.server.administration.CommandRunner;
import chat.lanyard.server.administration.ControlSocket;
import chat.lanyard.server.attachment.AttachmentLimits;
import chat.lanyard.server.backup.BackupPlan;
import chat.lanyard.server.backup.Backups;
import chat.lanyard.server.backup.NightlyBackups;
import chat.lanyard.server.connection.ConnectionLimits;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.user.RegistrationPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
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

    private LanyardServer(ServerConfiguration configuration) {
        this.configuration = configuration;
    }

    /** How to run it; everything but the data folder has the default of the command line. */
    public static Builder builder() {
        return new Builder();
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

    /** Collects the options of a server. */
    public static final class Builder {
        private Path dataFolder = DataFolder.platformDefault();
        private String bind = "0.0.0.0";
        private int port = 8443;
        private int chatPort = 8444;
        private String chatUrl;
        private String name = ServerConfiguration.hostName();
        private boolean behindProxy;
        private RegistrationPolicy registration = RegistrationPolicy.INVITE;
        private int maxConnections = 10_000;
        private int maxConnectionsPerUser = 20;
        private int maxConnectionsPerAddress = 200;
        private boolean rateLimits = true;
        private Durability durability = DatabaseSettings.STANDARD.durability();
        private String fileSystem = DatabaseSettings.STANDARD.fileSystem();
        private BackupPlan backups = BackupPlan.DEFAULT;
        private AttachmentLimits files = AttachmentLimits.DEFAULT;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** Everything the server keeps; created with owner-only permissions if absent. */
        public Builder dataFolder(Path path) {
            dataFolder = path;
            return this;
        }

        /** Address or host name to listen on. */
        public Builder bind(String address) {
            bind = address;
            return this;
        }

        /** Port of the HTTP API; 0 for any free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Port of the chat sockets; 0 for any free one. */
        public Builder chatPort(int number) {
            chatPort = number;
            return this;
        }

        /** What clients are told of the chat instead of the address they came by. */
        public Builder chatUrl(String url) {
            chatUrl = url;
            return this;
        }

        /** What people see. */
        public Builder name(String text) {
            name = text;
            return this;
        }

        /** Trusts {@code X-Forwarded-For} from loopback peers. */
        public Builder behindProxy(boolean trusted) {
            behindProxy = trusted;
            return this;
        }

        /** Who may create an account. */
        public Builder registration(RegistrationPolicy policy) {
            registration = policy;
            return this;
        }

        /** How many sockets there may be: in all, of one user, from one address. */
        public Builder maxConnections(int total, int perUser, int perAddress) {
            maxConnections = total;
            maxConnectionsPerUser = perUser;
            maxConnectionsPerAddress = perAddress;
            return this;
        }

        /** Whether sign-ins and requests are limited; may be off on a loopback address only. */
        public Builder rateLimits(boolean on) {
            rateLimits = on;
            return this;
        }

        /** What a stored message survives. */
        public Builder durability(Durability promised) {
            durability = promised;
            return this;
        }

        /** H2's name of the file system that keeps the database. */
        Builder fileSystem(String name) {
            fileSystem = name;
            return this;
        }

        /** Which backups the server makes by itself, into {@code backups} in the data folder. */
        public Builder backups(BackupPlan plan) {
            backups = plan;
            return this;
        }

        /** How much room files may take. */
        public Builder files(AttachmentLimits limits) {
            files = limits;
            return this;
        }

        /** The time that tokens and events go by. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /**
         * Checks the options.
         *
         * @throws IllegalArgumentException if one of them, or their combination, is refused
         */
        public LanyardServer build() {
            return new LanyardServer(new ServerConfiguration(
                    dataFolder,
                    address(),
                    port,
                    chatPort,
                    chatUrl,
                    name,
                    behindProxy,
                    registration,
                    new ConnectionLimits.Limits(
                            maxConnections, maxConnectionsPerUser, maxConnectionsPerAddress, behindProxy),
                    rateLimits,
                    new DatabaseSettings(durability, fileSystem),
                    backups,
                    files,
                    clock));
        }

        private InetAddress address() {
            try {
                return InetAddress.getByName(bind);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("There is no address " + bind + " to listen on", e);
            }
        }
    }
}
