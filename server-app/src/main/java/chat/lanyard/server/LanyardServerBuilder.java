package chat.lanyard.server;

import chat.lanyard.server.attachment.AttachmentLimits;
import chat.lanyard.server.backup.BackupPlan;
import chat.lanyard.server.connection.ConnectionLimits;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.user.RegistrationPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;

/** Collects the options of a server. */
public final class LanyardServerBuilder {
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

    LanyardServerBuilder() {}

    /** Everything the server keeps; created with owner-only permissions if absent. */
    public LanyardServerBuilder dataFolder(Path path) {
        dataFolder = path;
        return this;
    }

    /** Address or host name to listen on. */
    public LanyardServerBuilder bind(String address) {
        bind = address;
        return this;
    }

    /** Port of the HTTP API; 0 for any free one. */
    public LanyardServerBuilder port(int number) {
        port = number;
        return this;
    }

    /** Port of the chat sockets; 0 for any free one. */
    public LanyardServerBuilder chatPort(int number) {
        chatPort = number;
        return this;
    }

    /** What clients are told of the chat instead of the address they came by. */
    public LanyardServerBuilder chatUrl(String url) {
        chatUrl = url;
        return this;
    }

    /** What people see. */
    public LanyardServerBuilder name(String text) {
        name = text;
        return this;
    }

    /** Trusts {@code X-Forwarded-For} from loopback peers. */
    public LanyardServerBuilder behindProxy(boolean trusted) {
        behindProxy = trusted;
        return this;
    }

    /** Who may create an account. */
    public LanyardServerBuilder registration(RegistrationPolicy policy) {
        registration = policy;
        return this;
    }

    /** How many sockets there may be: in all, of one user, from one address. */
    public LanyardServerBuilder maxConnections(int total, int perUser, int perAddress) {
        maxConnections = total;
        maxConnectionsPerUser = perUser;
        maxConnectionsPerAddress = perAddress;
        return this;
    }

    /** Whether sign-ins and requests are limited; may be off on a loopback address only. */
    public LanyardServerBuilder rateLimits(boolean on) {
        rateLimits = on;
        return this;
    }

    /** What a stored message survives. */
    public LanyardServerBuilder durability(Durability promised) {
        durability = promised;
        return this;
    }

    /** H2's name of the file system that keeps the database. */
    LanyardServerBuilder fileSystem(String name) {
        fileSystem = name;
        return this;
    }

    /** Which backups the server makes by itself, into {@code backups} in the data folder. */
    public LanyardServerBuilder backups(BackupPlan plan) {
        backups = plan;
        return this;
    }

    /** How much room files may take. */
    public LanyardServerBuilder files(AttachmentLimits limits) {
        files = limits;
        return this;
    }

    /** The time that tokens and events go by. */
    public LanyardServerBuilder clock(Clock time) {
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
