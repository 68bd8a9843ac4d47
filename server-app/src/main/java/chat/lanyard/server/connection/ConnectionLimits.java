package chat.lanyard.server.connection;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.UserId;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The {@link Admission} that counts sockets: all of them, those of a user and those from an address. */
public final class ConnectionLimits implements Admission {
    private final Limits limits;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<UserId, Integer> perUser = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();

    public ConnectionLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * How many sockets there may be.
     *
     * @param loopbackToo whether the limit on an address also holds for this computer
     */
    public record Limits(int total, int perUser, int perAddress, boolean loopbackToo) {}

    @Override
    public Optional<ErrorCode> enter(AuthenticatedUser user, InetAddress address) {
        if (!take(perUser, user.userId(), limits.perUser())) {
            return Optional.of(ErrorCode.TOO_MANY_CONNECTIONS);
        }
        if (isCounted(address) && !take(perAddress, address, limits.perAddress())) {
            giveBack(perUser, user.userId());
            return Optional.of(ErrorCode.TOO_MANY_CONNECTIONS);
        }
        if (total.incrementAndGet() > limits.total()) {
            leave(user, address);
            return Optional.of(ErrorCode.UNAVAILABLE);
        }
        return Optional.empty();
    }

    @Override
    public void leave(AuthenticatedUser user, InetAddress address) {
        total.decrementAndGet();
        giveBack(perUser, user.userId());
        if (isCounted(address)) {
            giveBack(perAddress, address);
        }
    }

    private boolean isCounted(InetAddress address) {
        return limits.loopbackToo() || !address.isLoopbackAddress();
    }

    private static <K> boolean take(Map<K, Integer> counts, K key, int limit) {
        if (counts.merge(key, 1, Integer::sum) <= limit) {
            return true;
        }
        giveBack(counts, key);
        return false;
    }

    private static <K> void giveBack(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
