package chat.lanyard.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void runsTasksInOrderOneAtATime() {
        Lane lane = new Lane(threads);
        List<Integer> unguarded = new ArrayList<>(); // would lose entries if two tasks ran at once
        for (int number = 0; number < 1_500; number++) {
            int task = number;
            lane.execute(() -> unguarded.add(task));
        }
        lane.execute(() -> done.addAll(unguarded));

        await().atMost(PATIENCE).until(() -> done.size() == 1_500);
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 1_500).boxed().toList());
    }

    @Test
    void runsAShortTaskOnTheCallersThreadIfNothingElseIsThere() {
        Lane lane = new Lane(threads);
        List<Thread> runners = new ArrayList<>();
        lane.executeHere(() -> runners.add(Thread.currentThread()));
        lane.closeWith(() -> runners.add(Thread.currentThread()));

        assertThat(runners).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void runsAShortTaskBehindWhatIsThere() {
        Lane lane = new Lane(threads);
        CountDownLatch begin = new CountDownLatch(1);
        lane.execute(() -> {
            awaitQuietly(begin);
            done.add(1);
        });
        lane.executeHere(() -> done.add(2));
        begin.countDown();

        await().atMost(PATIENCE).until(() -> done.size() == 2);
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void queuesBehindAShortTask() {
        Lane lane = new Lane(threads);
        lane.executeHere(() -> {
            lane.execute(() -> done.add(2));
            done.add(1);
        });

        await().atMost(PATIENCE).until(() -> done.size() == 2);
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void letsOthersHaveTheThreadInBetween() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Lane busy = new Lane(one);
        Lane other = new Lane(one);
        CountDownLatch begin = new CountDownLatch(1);
        one.execute(() -> awaitQuietly(begin));
        IntStream.range(0, 1_000).forEach(number -> busy.execute(() -> done.add(1)));
        other.execute(() -> done.add(2));
        begin.countDown();

        await().atMost(PATIENCE).until(() -> done.size() == 1_001);
        assertThat(done.indexOf(2)).isLessThan(200);
        one.shutdownNow();
    }

    @Test
    void refusesMoreThanItCanKeep() {
        Lane lane = new Lane(task -> {}); // nobody ever works

        IntStream.range(0, 2_000)
                .forEach(number -> assertThat(lane.execute(() -> {})).isTrue());
        assertThat(lane.execute(() -> {})).isFalse();
    }

    @Test
    void runsNothingAfterItsLastTaskAndThatAfterTheOneAtWork() {
        Lane lane = new Lane(threads);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        lane.execute(() -> {
            begun.countDown();
            awaitQuietly(finish);
            done.add(1);
        });
        awaitQuietly(begun);
        lane.execute(() -> done.add(2));
        lane.closeWith(() -> done.add(3));
        assertThat(lane.execute(() -> done.add(4))).isTrue();
        assertThat(lane.isClosed()).isTrue();
        finish.countDown();

        await().atMost(PATIENCE).until(() -> done.size() == 2);
        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void runsItsLastTaskEvenIfItWasClosedBefore() {
        Lane lane = new Lane(threads);
        lane.close();
        lane.closeWith(() -> done.add(1));

        await().atMost(PATIENCE).until(() -> done.size() == 1);
    }

    @Test
    void twentyStrikesInTenSecondsAreTooMany() {
        Strikes strikes = new Strikes();
        long second = Duration.ofSeconds(1).toNanos();
        for (int number = 0; number < 100; number++) {
            assertThat(strikes.add(number * second)).isFalse();
        }
        long later = 1_000 * second;
        for (int number = 0; number < 19; number++) {
            assertThat(strikes.add(later + number)).isFalse();
        }
        assertThat(strikes.add(later + 10 * second - 1)).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
