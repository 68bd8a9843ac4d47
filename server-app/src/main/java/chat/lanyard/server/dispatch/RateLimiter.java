package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.value.UserId;

/** Bounds how often a user may ask. Safe for use by several threads. */
@FunctionalInterface
public interface RateLimiter {
    /** Takes one from the budget; false if it is used up. */
    boolean tryAcquire(UserId user, RateClass rateClass);
}
