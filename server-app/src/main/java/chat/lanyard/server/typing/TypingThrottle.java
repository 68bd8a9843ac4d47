package chat.lanyard.server.typing;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Which of what people type is worth telling: once in a while of each person, and of each channel a few times a second. */
final class TypingThrottle {
    /** Of more people at once nobody reads the names. */
    private static final int A_SECOND = 5;

    private static final int KEPT = 100_000;

    private final Cache<Typist, Boolean> told;
    private final Cache<ChannelId, Bucket> channels = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .maximumSize(KEPT)
            .build();

    TypingThrottle(Ticker ticker) {
        told = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofSeconds(ProtocolLimits.TYPING_PAUSE_SECONDS))
                .maximumSize(KEPT)
                .build();
    }

    private record Typist(ChannelId channel, UserId user) {}

    /** Whether this is to be told; then it counts. */
    boolean isDue(ChannelId channel, UserId user) {
        return told.asMap().putIfAbsent(new Typist(channel, user), true) == null
                && channels.get(channel, absent -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_SECOND).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
