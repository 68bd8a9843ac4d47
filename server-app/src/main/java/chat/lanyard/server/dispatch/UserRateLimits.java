package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.value.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The limits of the protocol: those of each {@link RateClass}, for each user. */
public final class UserRateLimits implements RateLimiter {
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Map<RateClass, Cache<UserId, Bucket>> buckets = Arrays.stream(RateClass.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), rateClass -> cache()));

    private static Cache<UserId, Bucket> cache() {
        return Caffeine.newBuilder().expireAfterAccess(IDLE).build();
    }

    @Override
    public boolean tryAcquire(UserId user, RateClass rateClass) {
        return buckets.get(rateClass).get(user, key -> bucket(rateClass)).tryConsume(1);
    }

    private static Bucket bucket(RateClass rateClass) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rateClass.burst()).refillGreedy(rateClass.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
