package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.SteppedTime;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private final SteppedTime time = new SteppedTime();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Set<String> network = Set.of("eth0 192.0.2.7");
    private volatile long ownTime;
    private final Surroundings surroundings = new Surroundings(
            new Timing(time.events(), time, new Random(7), () -> time.nanos() + ownTime, this::look),
            changes::incrementAndGet);

    private Set<String> look() {
        looks.incrementAndGet();
        return network;
    }

    @BeforeEach
    void start() {
        onEvents(surroundings::start);
    }

    @AfterEach
    void stop() {
        time.close();
    }

    @Test
    void noticesASleepInWhichMonotonicTimeStoodStill() {
        time.jump(Duration.ofMinutes(10));
        time.advance(Duration.ofSeconds(2));
        assertThat(changes).hasValue(1);
        time.advance(Duration.ofSeconds(20));
        assertThat(changes).hasValue(1);
    }

    @Test
    void noticesASleepInWhichTheClockWasSetBack() {
        ownTime = Duration.ofMinutes(10).toNanos();
        time.jump(Duration.ofHours(-3));
        time.advance(Duration.ofSeconds(2));
        assertThat(changes).hasValue(1);
    }

    @Test
    void doesNotMindAClockThatIsSetBackOrALittleForward() {
        time.jump(Duration.ofHours(-3));
        time.advance(Duration.ofSeconds(2));
        time.jump(Duration.ofSeconds(4));
        time.advance(Duration.ofSeconds(60));
        assertThat(changes).hasValue(0);
    }

    @Test
    void noticesAnotherNetwork() {
        settle();
        network = Set.of("eth0 192.0.2.7", "wlan0 198.51.100.7");
        settle();
        assertThat(changes).hasValue(1);
        network = Set.of();
        settle();
        assertThat(changes).hasValue(2);
        assertThat(surroundings.hasNetwork()).isFalse();
    }

    @Test
    void doesNotMindANetworkThatStaysTheSame() {
        settle();
        settle();
        settle();
        assertThat(changes).hasValue(0);
        assertThat(surroundings.hasNetwork()).isTrue();
    }

    @Test
    void looksNoMoreOnceItIsStopped() {
        settle();
        onEvents(surroundings::stop);
        assertThat(time.waiting()).isZero();
    }

    @Test
    void knowsTheAddressesOfThisComputer() {
        assertThat(LocalNetwork.addresses()).noneMatch(address -> address.contains("127.0.0.1"));
    }

    /** Has the network looked at, and what was seen taken in. */
    private void settle() {
        int before = looks.get();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            time.advance(Duration.ofSeconds(2));
            return looks.get() > before + 1;
        });
        onEvents(() -> {});
    }

    private void onEvents(Runnable task) {
        ConnectionFixture.join(CompletableFuture.runAsync(task, time.events()));
    }
}
