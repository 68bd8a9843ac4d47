package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;

/** Bounds how many wrong passwords an account and an address may try: 10 and 50 in 15 minutes. */
public final class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> accounts = cache();
    private final Cache<InetAddress, Bucket> addresses = cache();

    private static <K> Cache<K, Bucket> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(WINDOW)
                .maximumSize(REMEMBERED)
                .build();
    }

    private static Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, WINDOW))
                .build();
    }

    /** An attempt that was let through. */
    @FunctionalInterface
    interface Attempt {
        /** The password was right: the attempt does not count. */
        void succeeded();
    }

    /** Lets an attempt through, or refuses it. Unknown names are counted like known ones. */
    Attempt begin(String username, InetAddress address) {
        String name = username == null ? "" : username.toLowerCase(Locale.ROOT);
        Bucket account = accounts.get(name.substring(0, Math.min(32, name.length())), key -> bucket(PER_ACCOUNT));
        Bucket from = addresses.get(address, key -> bucket(PER_ADDRESS));
        if (!account.tryConsume(1)) {
            throw refused();
        }
        if (!from.tryConsume(1)) {
            account.addTokens(1);
            throw refused();
        }
        return () -> {
            account.addTokens(1);
            from.addTokens(1);
        };
    }

    private static RequestRefusedException refused() {
        return new RequestRefusedException(
                ErrorCode.TOO_MANY_ATTEMPTS, "Too many wrong passwords. Wait 15 minutes, then try again.");
    }
}
