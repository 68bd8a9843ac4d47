package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The ends of all channels as of the last commit, in memory. Safe for use by several threads. */
final class ChannelHeads {
    private final Map<ChannelId, ChannelHead> heads = new ConcurrentHashMap<>();
    private final ReadWriteLock commits = new ReentrantReadWriteLock();

    /** Takes over the ends that a commit has changed together with what else it has changed in memory. */
    void update(Collection<ChannelHead> changed, Runnable others) {
        holding(commits.writeLock(), () -> {
            changed.forEach(head -> heads.put(head.channel(), head));
            others.run();
            return null;
        });
    }

    /** Takes over all ends anew, after what else is in memory. */
    void replace(Collection<ChannelHead> all, Runnable others) {
        holding(commits.writeLock(), () -> {
            others.run();
            all.forEach(head -> heads.put(head.channel(), head));
            return null;
        });
    }

    /** Reads from memory with no commit half taken over. */
    <T> T consistently(Supplier<T> reading) {
        return holding(commits.readLock(), reading);
    }

    private static <T> T holding(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    ChannelHead of(ChannelId channel) {
        return heads.getOrDefault(channel, new ChannelHead(channel, 0, 0, HashChain.origin()));
    }
}
