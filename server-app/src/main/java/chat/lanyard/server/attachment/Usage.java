package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.Transaction;
import java.util.HashMap;
import java.util.Map;

/** How many bytes of files everybody has, in memory. Used by the committing thread only. */
public final class Usage {
    private final Map<UserId, Long> bytes = new HashMap<>();
    private long total;

    public Usage(Map<UserId, Long> stored) {
        reload(stored);
    }

    /** Takes over all anew. */
    public void reload(Map<UserId, Long> stored) {
        bytes.clear();
        bytes.putAll(stored);
        total = stored.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(UserId user) {
        return bytes.getOrDefault(user, 0L);
    }

    long total() {
        return total;
    }

    /** Counts a file that comes, or one that goes by a negative number, unless the transaction is undone. */
    void add(Transaction transaction, UserId user, long size) {
        add(user, size);
        transaction.onRollback(() -> add(user, -size));
    }

    private void add(UserId user, long size) {
        bytes.merge(user, size, Long::sum);
        total += size;
    }
}
