package chat.lanyard.server.people;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.presence.Sight;
import chat.lanyard.server.user.ProfileRepository;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The pictures of people. One at a time is scaled, on a thread of its own, and few wait for it, so that many at once cost
 * little memory. Safe for use by several threads.
 */
public final class Avatars implements AutoCloseable {
    private static final int MOST_WAITING = 8;
    private static final int NAME_CHARACTERS = 32;

    private final Profiles profiles;
    private final ProfileRepository repository;
    private final UserDirectory users;
    private final Sight sight;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "lanyard-pictures"));

    public Avatars(Profiles profiles, ProfileRepository repository, UserDirectory users, Sight sight) {
        this.profiles = profiles;
        this.repository = repository;
        this.users = users;
        this.sight = sight;
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Makes somebody's picture of a PNG or JPEG file.
     *
     * @return the account with the name of the picture, or the refusal
     */
    public CompletableFuture<User> change(UserId user, byte[] file) {
        if (file.length > ProtocolLimits.AVATAR_BYTES) {
            throw new RequestRefusedException(
                    ErrorCode.PAYLOAD_TOO_LARGE, "A picture has at most 8 MiB. Make it smaller first.");
        }
        try {
            return CompletableFuture.supplyAsync(() -> AvatarScaler.scale(file), thread)
                    .thenCompose(image -> profiles.changeAvatar(user, nameOf(image), image));
        } catch (RejectedExecutionException e) {
            throw new RequestRefusedException(
                    ErrorCode.UNAVAILABLE, "Many people choose a picture just now. Try again in a moment.");
        }
    }

    /** Takes somebody's picture away. */
    public CompletionStage<User> remove(UserId user) {
        return profiles.removeAvatar(user);
    }

    /** The name of a picture, if the other person may be seen and has one. */
    public Optional<String> name(UserId viewer, UserId person) {
        return users.find(person)
                .filter(found -> sight.sees(viewer, person))
                .map(found -> found.details().avatar());
    }

    /** The JPEG file, read from the database. */
    public Optional<byte[]> image(UserId person) {
        return repository.avatar(person);
    }

    private static String nameOf(byte[] image) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(image);
            return HexFormat.of().formatHex(hash).substring(0, NAME_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Gives up what waits. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
