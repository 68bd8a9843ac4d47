package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * One device on which somebody is signed in.
 *
 * @param generation number of the refresh token that is in force
 * @param spentGeneration number of the one that was exchanged last, 0 if none was
 * @param spentAt when it was first exchanged, or {@code createdAt}
 */
public record Session(
        SessionId id,
        UserId user,
        String device,
        Instant createdAt,
        Instant lastSeenAt,
        long generation,
        long spentGeneration,
        Instant spentAt) {
    private static final Duration LIFETIME = Duration.ofDays(30);

    /** How long a spent refresh token is taken again, because the answer may have been lost. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    static Session begin(SessionId id, UserId user, String device, Instant now) {
        return new Session(id, user, device, now, now, 1, 0, now);
    }

    /** Whether nobody has used it for 30 days. */
    boolean isStaleAt(Instant now) {
        return now.isAfter(lastSeenAt.plus(LIFETIME));
    }

    /** Whether the refresh token of this number may be exchanged; if not, it was stolen or is too old. */
    boolean mayExchange(long shown, Instant now) {
        return shown == generation || shown == spentGeneration && !now.isAfter(spentAt.plus(GRACE));
    }

    /** After the exchange of the token of this number, which {@link #mayExchange} allowed. */
    Session exchanged(long shown, Instant now) {
        Instant firstSpent = shown == spentGeneration ? spentAt : now;
        return new Session(id, user, device, createdAt, now, generation + 1, shown, firstSpent);
    }
}
