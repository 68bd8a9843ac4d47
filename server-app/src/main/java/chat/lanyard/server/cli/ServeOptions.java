package chat.lanyard.server.cli;

import chat.lanyard.server.LanyardServer;
import chat.lanyard.server.LanyardServerBuilder;
import chat.lanyard.server.attachment.AttachmentLimits;
import chat.lanyard.server.backup.BackupPlan;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.user.RegistrationPolicy;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code serve}; what is not given keeps the server's default. */
@Command(name = "serve", description = "Serves a data folder.", sortOptions = false)
final class ServeOptions {
    enum Switch {
        ON,
        OFF
    }

    enum Tls {
        AUTO,
        OFF
    }

    @Option(names = "--help", usageHelp = true, description = "shows this help")
    private boolean help;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder; the platform's own by default")
    private Path data;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address to listen on; 0.0.0.0")
    private Optional<String> bind;

    @Option(names = "--port", paramLabel = "N", description = "port of the HTTP API; 8443; 0 = any free port")
    private Optional<Integer> port;

    @Option(names = "--chat-port", paramLabel = "N", description = "port of the chat; 8444; 0 = any free port")
    private Optional<Integer> chatPort;

    @Option(names = "--chat-url", paramLabel = "URL", description = "what clients are told instead of our address")
    private Optional<String> chatUrl;

    @Option(names = "--tls", paramLabel = "off", description = "off; this version has no encryption of its own")
    private Optional<Tls> tls;

    @Option(names = "--behind-proxy", description = "trusts X-Forwarded-For from loopback peers")
    private boolean behindProxy;

    @Option(names = "--registration", paramLabel = "open|invite|closed", description = "who may join; invite")
    private Optional<RegistrationPolicy> registration;

    @Option(names = "--name", paramLabel = "TEXT", description = "what people see; the host's name")
    private Optional<String> name;

    @Option(names = "--max-connections", paramLabel = "N", description = "sockets in all; 10000")
    private Optional<Integer> maxConnections;

    @Option(names = "--max-connections-per-user", paramLabel = "N", description = "sockets of one user; 20")
    private Optional<Integer> maxConnectionsPerUser;

    @Option(names = "--max-connections-per-address", paramLabel = "N", description = "sockets from one address; 200")
    private Optional<Integer> maxConnectionsPerAddress;

    @Option(names = "--rate-limits", paramLabel = "on|off", description = "limits on sign-ins and requests; on")
    private Optional<Switch> rateLimits;

    @Option(names = "--durability", paramLabel = "power|process", description = "what a stored message survives; power")
    private Optional<Durability> durability;

    @Option(names = "--max-file-size", paramLabel = "SIZE", description = "largest file; 2G")
    private Optional<ByteCount> maxFileSize;

    @Option(names = "--user-quota", paramLabel = "SIZE", description = "all files of one user; 20G")
    private Optional<ByteCount> userQuota;

    @Option(names = "--total-quota", paramLabel = "SIZE", description = "all files of everybody; 1024G")
    private Optional<ByteCount> totalQuota;

    @Option(names = "--keep-free", paramLabel = "SIZE", description = "of the disk, beside files; 512M")
    private Optional<ByteCount> keepFree;

    @Option(names = "--backups", paramLabel = "on|off", description = "a backup every night, into the data folder; on")
    private Optional<Switch> backups;

    @Option(names = "--backup-time", paramLabel = "HH:MM", description = "when, by this computer's clock; 03:00")
    private Optional<LocalTime> backupTime;

    @Option(names = "--backup-keep", paramLabel = "N", description = "of how many days one is kept; 7")
    private Optional<Integer> backupKeep;

    @Option(names = "--backup-keep-weeks", paramLabel = "N", description = "of how many weeks one is kept; 4")
    private Optional<Integer> backupKeepWeeks;

    Path dataFolder() {
        return Options.dataFolder(data);
    }

    LanyardServerBuilder builder() {
        if (tls.filter(Tls.AUTO::equals).isPresent()) {
            throw new IllegalArgumentException("--tls auto is not available in this version. Use --tls off.");
        }
        LanyardServerBuilder builder =
                LanyardServer.builder().dataFolder(dataFolder()).behindProxy(behindProxy);
        bind.ifPresent(builder::bind);
        port.ifPresent(builder::port);
        chatPort.ifPresent(builder::chatPort);
        chatUrl.ifPresent(builder::chatUrl);
        registration.ifPresent(builder::registration);
        name.ifPresent(builder::name);
        rateLimits.map(Switch.ON::equals).ifPresent(builder::rateLimits);
        durability.ifPresent(builder::durability);
        builder.backups(backupPlan());
        builder.files(attachmentLimits());
        return builder.maxConnections(
                maxConnections.orElse(10_000), maxConnectionsPerUser.orElse(20), maxConnectionsPerAddress.orElse(200));
    }

    private AttachmentLimits attachmentLimits() {
        AttachmentLimits standard = AttachmentLimits.DEFAULT;
        return new AttachmentLimits(
                maxFileSize.map(ByteCount::bytes).orElse(standard.file()),
                userQuota.map(ByteCount::bytes).orElse(standard.user()),
                totalQuota.map(ByteCount::bytes).orElse(standard.total()),
                keepFree.map(ByteCount::bytes).orElse(standard.keptFree()));
    }

    private BackupPlan backupPlan() {
        BackupPlan standard = BackupPlan.DEFAULT;
        return new BackupPlan(
                backups.map(Switch.ON::equals).orElse(standard.on()),
                backupTime.orElse(standard.at()),
                backupKeep.orElse(standard.days()),
                backupKeepWeeks.orElse(standard.weeks()));
    }
}
