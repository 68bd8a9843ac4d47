package chat.lanyard.server.transport;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.server.connection.Admission;
import chat.lanyard.server.connection.AuthenticatedUser;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Grants places, unless told otherwise, and counts them. */
final class CountingAdmission implements Admission {
    final AtomicInteger entered = new AtomicInteger();
    final AtomicInteger left = new AtomicInteger();
    final Queue<InetAddress> addresses = new ConcurrentLinkedQueue<>();
    volatile Optional<ErrorCode> refusal = Optional.empty();
    volatile Runnable onEnter = () -> {};
    volatile Runnable onLeave = () -> {};

    @Override
    public Optional<ErrorCode> enter(AuthenticatedUser user, InetAddress address) {
        onEnter.run();
        addresses.add(address);
        if (refusal.isEmpty()) {
            entered.incrementAndGet();
        }
        return refusal;
    }

    @Override
    public void leave(AuthenticatedUser user, InetAddress address) {
        left.incrementAndGet();
        onLeave.run();
    }
}
