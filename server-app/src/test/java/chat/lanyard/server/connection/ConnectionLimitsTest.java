package chat.lanyard.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.net.InetAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {
    private final InetAddress near = InetAddress.getLoopbackAddress();
    private final InetAddress far = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
    private final InetAddress farther = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 2});

    ConnectionLimitsTest() throws Exception {}

    private static AuthenticatedUser user(String name) {
        return new AuthenticatedUser(new UserId(name), new SessionId("s"), Instant.EPOCH);
    }

    private static ConnectionLimits limits(int total, int perUser, int perAddress, boolean loopbackToo) {
        return new ConnectionLimits(new ConnectionLimits.Limits(total, perUser, perAddress, loopbackToo));
    }

    @Test
    void countsUsersAddressesAndAll() {
        ConnectionLimits limits = limits(3, 1, 2, false);

        assertThat(limits.enter(user("a"), far)).isEmpty();
        assertThat(limits.enter(user("a"), farther)).contains(ErrorCode.TOO_MANY_CONNECTIONS);
        assertThat(limits.enter(user("b"), far)).isEmpty();
        assertThat(limits.enter(user("c"), far)).contains(ErrorCode.TOO_MANY_CONNECTIONS);
        assertThat(limits.enter(user("c"), farther)).isEmpty();
        assertThat(limits.enter(user("d"), farther)).contains(ErrorCode.UNAVAILABLE);
    }

    /** A refusal for one reason must not use up a place for another. */
    @Test
    void givesBackAllThatARefusedOneHadTaken() {
        ConnectionLimits limits = limits(2, 1, 1, false);
        limits.enter(user("a"), far);
        limits.enter(user("b"), farther);
        IntStream.range(0, 5).forEach(round -> {
            limits.enter(user("a"), farther);
            limits.enter(user("c"), far);
            limits.enter(user("d"), near);
        });
        limits.leave(user("a"), far);

        assertThat(limits.enter(user("c"), far)).isEmpty();
    }

    @Test
    void countsThisComputerOnlyBehindAProxy() {
        ConnectionLimits direct = limits(10, 10, 1, false);
        ConnectionLimits proxied = limits(10, 10, 1, true);

        assertThat(direct.enter(user("a"), near)).isEmpty();
        assertThat(direct.enter(user("a"), near)).isEmpty();
        assertThat(proxied.enter(user("a"), near)).isEmpty();
        assertThat(proxied.enter(user("a"), near)).contains(ErrorCode.TOO_MANY_CONNECTIONS);
    }

    @Test
    void keepsCountingRightUnderManyThreads() {
        ConnectionLimits limits = limits(8, 6, 6, true);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        IntStream.range(0, 20_000).parallel().forEach(number -> {
            AuthenticatedUser user = user("u" + number % 3);
            InetAddress address = number % 2 == 0 ? far : farther;
            if (limits.enter(user, address).isEmpty()) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                limits.leave(user, address);
            }
        });

        assertThat(most.get()).isBetween(1, 8);
        for (int place = 0; place < 6; place++) {
            assertThat(limits.enter(user("u0"), far)).isEmpty();
        }
        assertThat(limits.enter(user("u0"), farther)).contains(ErrorCode.TOO_MANY_CONNECTIONS);
        assertThat(limits.enter(user("u1"), far)).contains(ErrorCode.TOO_MANY_CONNECTIONS);
    }
}
