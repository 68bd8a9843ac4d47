package chat.lanyard.server.http;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import java.util.HashMap;
import java.util.Map;

/** Bounds how many files are carried at once, for one user and in all, and so their memory. Safe for use by several threads. */
final class TransferSlots {
    static final int PER_USER = 16;
    static final int TOTAL = 256;

    private final Map<UserId, Integer> taken = new HashMap<>();
    private int total;

    synchronized void take(UserId user) {
        if (taken.getOrDefault(user, 0) >= PER_USER) {
            throw new RequestRefusedException(
                    ErrorCode.RATE_LIMITED,
                    "You are sending or fetching " + PER_USER + " files at once already. Wait for one of them.");
        }
        if (total >= TOTAL) {
            throw new RequestRefusedException(
                    ErrorCode.UNAVAILABLE, "The server is carrying many files just now. Try again in a moment.");
        }
        taken.merge(user, 1, Integer::sum);
        total++;
    }

    synchronized void giveBack(UserId user) {
        taken.computeIfPresent(user, (of, count) -> count == 1 ? null : count - 1);
        total--;
    }
}
