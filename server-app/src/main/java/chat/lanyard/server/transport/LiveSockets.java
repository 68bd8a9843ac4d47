package chat.lanyard.server.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Every socket whose descriptor is in use, and among them those that the sweeper has to look after. */
final class LiveSockets {
    private final Set<ChatSocket> all = ConcurrentHashMap.newKeySet();
    private final Set<ChatSocket> unsettled = ConcurrentHashMap.newKeySet();

    void add(ChatSocket socket) {
        all.add(socket);
        unsettled.add(socket);
    }

    void remove(ChatSocket socket) {
        all.remove(socket);
        unsettled.remove(socket);
    }

    /** The sweeper must look after the socket until it is settled again. */
    void unsettle(ChatSocket socket) {
        if (all.contains(socket)) {
            unsettled.add(socket);
        }
    }

    void settle(ChatSocket socket) {
        unsettled.remove(socket);
    }

    Set<ChatSocket> all() {
        return all;
    }

    Set<ChatSocket> unsettled() {
        return unsettled;
    }

    /** Waits until there is no such socket, but not longer than that. */
    void awaitNone(Predicate<ChatSocket> such, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline && all.stream().anyMatch(such)) {
            LockSupport.parkNanos(5_000_000);
        }
    }
}
