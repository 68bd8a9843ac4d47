package chat.lanyard.client;

import chat.lanyard.testsupport.UtcClock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock and an event thread whose time passes only when a test says so; what is to be done at once is done at once. */
public final class SteppedTime extends UtcClock implements AutoCloseable {
    private final Events events = new Events();
    private final Queue<Timer> timers = new PriorityQueue<>();
    private volatile Instant wall = Instant.parse("2026-11-23T09:00:00Z");
    private volatile long nanos = 42;

    public ScheduledThreadPoolExecutor events() {
        return events;
    }

    public long nanos() {
        return nanos;
    }

    /** Lets time pass, and does what is due meanwhile. */
    public void advance(Duration time) {
        long target = nanos + time.toNanos();
        for (Timer next = nextUntil(target); next != null; next = nextUntil(target)) {
            pass(next.due - nanos);
            CompletableFuture.runAsync(next, events).join();
        }
        pass(target - nanos);
    }

    private void pass(long time) {
        wall = wall.plusNanos(time);
        nanos += time;
    }

    /** Lets the wall clock alone go on, as in a sleep of the computer, or when somebody sets the clock. */
    public void jump(Duration time) {
        wall = wall.plus(time);
    }

    private synchronized Timer nextUntil(long target) {
        timers.removeIf(Timer::isCancelled);
        return !timers.isEmpty() && timers.element().due <= target ? timers.remove() : null;
    }

    private synchronized Timer add(Timer timer) {
        timers.add(timer);
        return timer;
    }

    /** How many tasks wait for their time. */
    public synchronized int waiting() {
        timers.removeIf(Timer::isCancelled);
        return timers.size();
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public void close() {
        events.shutdownNow();
    }

    private final class Events extends ScheduledThreadPoolExecutor {
        Events() {
            super(1, new DiscardPolicy());
        }

        @Override
        public void execute(Runnable task) {
            super.schedule(task, 0, TimeUnit.NANOSECONDS);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return add(new Timer(Executors.callable(task), nanos + unit.toNanos(delay), 0));
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            return add(new Timer(Executors.callable(task), nanos + unit.toNanos(first), unit.toNanos(delay)));
        }
    }

    private final class Timer extends FutureTask<Object> implements ScheduledFuture<Object> {
        private final long period;
        private long due;

        Timer(Callable<Object> task, long due, long period) {
            super(task);
            this.due = due;
            this.period = period;
        }

        @Override
        public void run() {
            if (period == 0) {
                super.run();
            } else if (runAndReset()) {
                due += period;
                add(this);
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Timer) other).due);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
