package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.user.CredentialHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106; 19 MiB, 2 passes, 1 lane), on two threads with a bounded queue: a flood of
 * sign-ins is refused before it takes the server's memory. A hash is kept as {@code argon2id$salt$hash} in Base64.
 */
public final class PasswordHasher implements CredentialHasher, AutoCloseable {
    private static final String SCHEME = "argon2id";
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 2;
    private static final int QUEUE_CAPACITY = 256;

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_CAPACITY),
            task -> new Thread(task, "lanyard-passwords"));

    private final String nobodysHash;

    public PasswordHasher() {
        threads.allowCoreThreadTimeOut(true);
        byte[] nobody = new byte[SALT_BYTES + HASH_BYTES];
        random.nextBytes(nobody);
        nobodysHash = SCHEME + "$" + base64(slice(nobody, 0, SALT_BYTES)) + "$"
                + base64(slice(nobody, SALT_BYTES, HASH_BYTES));
    }

    @Override
    public CompletableFuture<String> hash(String password) {
        return onThreads(() -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return SCHEME + "$" + base64(salt) + "$" + base64(argon2id(password, salt));
        });
    }

    /**
     * Whether the password is the one behind the hash.
     *
     * @param stored {@code null} if there is no such account: takes just as long, and is never the one
     */
    CompletableFuture<Boolean> matches(String password, String stored) {
        return onThreads(() -> {
            String[] parts = (stored == null ? nobodysHash : stored).split("\\$");
            byte[] expected = Base64.getDecoder().decode(parts[2]);
            byte[] actual = argon2id(password, Base64.getDecoder().decode(parts[1]));
            return MessageDigest.isEqual(expected, actual) && stored != null;
        });
    }

    private <T> CompletableFuture<T> onThreads(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new RequestRefusedException(
                    ErrorCode.UNAVAILABLE, "Too many people are signing in right now. Try again in a moment."));
        }
    }

    private static byte[] argon2id(String password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        byte[] slice = new byte[length];
        System.arraycopy(bytes, from, slice, 0, length);
        return slice;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Finishes what is being hashed; what waits is dropped, for nobody waits for it any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
