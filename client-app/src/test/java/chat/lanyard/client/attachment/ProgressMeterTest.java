package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.attachment.FileProgress.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
    private final List<FileProgress> told = new ArrayList<>();
    private long now;
    private final ProgressMeter meter = new ProgressMeter(1_000, told::add, () -> now);

    @Test
    void tellsNoMoreThanAFewTimesASecond() {
        meter.reached(0);
        for (int bytes = 1; bytes <= 100; bytes++) {
            now += TimeUnit.MILLISECONDS.toNanos(10);
            meter.reached(bytes);
        }

        assertThat(told).hasSize(5);
        assertThat(told.get(4).bytes()).isEqualTo(100);
        assertThat(told.get(4).speed()).isEqualTo(100);
        assertThat(told.get(4).fraction()).isEqualTo(0.1);
    }

    @Test
    void takesWhatWasThereBeforeForNoSpeed() {
        meter.reached(900);
        now += TimeUnit.SECONDS.toNanos(1);
        meter.reached(910);

        assertThat(told.get(0).speed()).isEqualTo(10);
    }

    @Test
    void saysWhereABrokenOneStands() {
        meter.reached(400);

        meter.interrupted(new Exception("cut"));

        assertThat(told).containsExactly(new FileProgress(State.BROKEN, 400, 1_000, 0, null));
        assertThat(told.get(0).isUnderWay()).isTrue();
    }

    @Test
    void saysHowItEnded() {
        meter.done();
        meter.failed(TransferFailure.QUOTA);
        meter.cancelled();

        assertThat(told).extracting(FileProgress::state).containsExactly(State.DONE, State.FAILED, State.CANCELLED);
        assertThat(told).noneMatch(FileProgress::isUnderWay);
        assertThat(told.get(1).failure()).isEqualTo(TransferFailure.QUOTA);
    }
}
