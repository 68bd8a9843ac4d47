package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {
    private final AtomicLong free = new AtomicLong(FreeSpace.RESERVE + 1);
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final FreeSpace space = new FreeSpace(
            () -> {
                looks.incrementAndGet();
                return free.get();
            },
            now::get);

    private boolean isEnoughLater() {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        return space.isEnough();
    }

    @Test
    void isEnoughAsLongAsMoreThanTheReserveIsFree() {
        assertThat(space.isEnough()).isTrue();
        free.set(FreeSpace.RESERVE);
        assertThat(isEnoughLater()).isFalse();
        free.set(FreeSpace.RESERVE + 1);
        assertThat(isEnoughLater()).isTrue();
    }

    @Test
    void looksTenTimesASecondAtMost() {
        for (int batch = 0; batch < 1_000; batch++) {
            space.isEnough();
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        }
        assertThat(looks).hasValue(10);
    }
}
