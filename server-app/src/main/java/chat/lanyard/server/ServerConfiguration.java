package chat.lanyard.server;

import chat.lanyard.server.attachment.AttachmentLimits;
import chat.lanyard.server.backup.BackupPlan;
import chat.lanyard.server.connection.ConnectionLimits;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.server.user.RegistrationPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * How a server is run.
 *
 * @param port of the HTTP API; 0 takes any free port
 * @param chatPort of the chat sockets; 0 takes any free port
 * @param chatUrl what clients are told of the chat, or {@code null} for the address they came by
 * @param rateLimits whether sign-ins and requests are limited
 */
record ServerConfiguration(
        Path dataFolder,
        InetAddress bind,
        int port,
        int chatPort,
        String chatUrl,
        String name,
        boolean behindProxy,
        RegistrationPolicy registration,
        ConnectionLimits.Limits limits,
        boolean rateLimits,
        DatabaseSettings database,
        BackupPlan backups,
        AttachmentLimits files,
        Clock clock) {
    ServerConfiguration {
        requirePort(port);
        requirePort(chatPort);
        if (!rateLimits && !bind.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "Rate limits can only be turned off on a loopback address, such as --bind 127.0.0.1");
        }
        if (limits.total() < 1 || limits.perUser() < 1 || limits.perAddress() < 1) {
            throw new IllegalArgumentException("A limit on connections must be at least 1");
        }
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535");
        }
    }

    static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "Lanyard";
        }
    }
}
