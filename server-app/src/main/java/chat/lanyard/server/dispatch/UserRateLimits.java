package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.value.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;

/** The limits of the protocol: 20 posts a second with bursts of 100, and 50 other frames a second, for each user. */
public final class UserRateLimits implements RateLimiter {
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Map<RateClass, Cache<UserId, Bucket>> buckets =
            Map.of(RateClass.POST, cache(), RateClass.OTHER, cache());

    private static Cache<UserId, Bucket> cache() {
        return Caffeine.newBuilder().expireAfterAccess(IDLE).build();
    }

    @Override
    public boolean tryAcquire(UserId user, RateClass rateClass) {
        return buckets.get(rateClass).get(user, key -> bucket(rateClass)).tryConsume(1);
    }

    private static Bucket bucket(RateClass rateClass) {
        int burst = rateClass == RateClass.POST ? 100 : 50;
        int perSecond = rateClass == RateClass.POST ? 20 : 50;
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
