package chat.lanyard.client.session;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session to come back to, in a file that only its owner can read (mode 0600; where there are no such modes, the
 * user's own profile folder guards it). Calls wait for the disk. Safe for use by several threads.
 */
public final class TokenVault {
    private static final Logger LOG = LoggerFactory.getLogger(TokenVault.class);

    private final Path path;

    public TokenVault(Path folder) {
        this.path = folder.resolve("session.properties");
    }

    /** What was saved last; empty if there is nothing, or nothing that can be understood. */
    public synchronized Optional<SavedSession> load() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            Properties properties = new Properties();
            properties.load(in);
            return Optional.of(fromProperties(properties));
        } catch (IOException | IllegalArgumentException | SessionException e) {
            LOG.warn("The saved session is damaged: sign in again ({})", e.toString());
            return Optional.empty();
        }
    }

    /** Waits until nobody else exchanges the token that is kept; some seconds at most. */
    VaultLock lock() {
        return VaultLock.take(path.resolveSibling("session.lock"));
    }

    /**
     * Keeps this session instead of any other.
     *
     * @return whether it is on the disk
     */
    public synchronized boolean save(SavedSession session) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerOnly());
            try (OutputStream out = Files.newOutputStream(fresh)) {
                toProperties(session).store(out, null);
            }
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            LOG.warn("The session could not be saved: {}", e.toString());
            return false;
        }
    }

    /** Forgets it. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("The saved session could not be removed: {}", e.toString());
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SavedSession fromProperties(Properties properties) {
        String refreshToken = properties.getProperty("refresh.token");
        if (refreshToken == null) {
            throw new IllegalArgumentException("there is no refresh.token");
        }
        ServerAddress server = ServerAddress.parse(properties.getProperty("server", ""));
        return new SavedSession(
                server,
                properties.getProperty("hosted.name"),
                refreshToken,
                userFrom(properties),
                properties.getProperty("chat.url"));
    }

    private static UserProfile userFrom(Properties properties) {
        String id = properties.getProperty("user.id");
        Optional<Role> role = Role.of(properties.getProperty("user.role", ""));
        if (id == null || role.isEmpty()) {
            return null; // saved by an earlier version
        }
        String username = properties.getProperty("user.name", "");
        return new UserProfile(
                new UserId(id), username, properties.getProperty("user.display.name", username), role.get());
    }

    private static Properties toProperties(SavedSession session) {
        Properties properties = new Properties();
        properties.setProperty("server", session.server().resolve("").toString());
        properties.setProperty("refresh.token", session.refreshToken());
        if (session.hostedName() != null) {
            properties.setProperty("hosted.name", session.hostedName());
        }
        if (session.isComplete()) {
            properties.setProperty("chat.url", session.chatUrl());
            put(properties, session.user());
        }
        return properties;
    }

    private static void put(Properties properties, UserProfile user) {
        properties.setProperty("user.id", user.id().value());
        properties.setProperty("user.name", user.username());
        properties.setProperty("user.display.name", user.displayName());
        properties.setProperty("user.role", user.role().wireName());
    }
}
