package chat.lanyard.client.attachment;

import java.io.IOException;
import java.time.Duration;

/**
 * A file on its way, until it is there, has failed for good, or is cancelled. What may pass is tried again and again, from
 * where it ended; silence is taken for a broken connection. Safe for use by several threads.
 */
final class Transfer {
    /** Nothing for so long, and the connection is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final int MOST_DOUBLINGS = 5;

    private final Work work;
    private final TransferObserver observer;
    private Thread thread;
    private boolean cancelled;
    private long lastProgress;
    private int failures;

    Transfer(Work work, TransferObserver observer) {
        this.work = work;
        this.observer = observer;
    }

    /** One attempt to bring the file to its end. */
    interface Work {
        /** @param progress told how many bytes are there */
        void attempt(Progress progress) throws IOException, TransferException, InterruptedException;
    }

    /** Told how far a file is, as often as something comes. */
    interface Progress {
        void reached(long bytes);
    }

    /** Works until the end, on the thread that calls it. */
    void run() {
        try {
            begin();
            while (!attempt()) {
                pause();
            }
        } catch (TransferException e) {
            observer.failed(e.failure());
        } catch (InterruptedException e) {
            observer.cancelled();
        } finally {
            end();
        }
    }

    /** Whoever waits for one that was cancelled in the line is told as well. */
    private synchronized void begin() throws InterruptedException {
        if (cancelled) {
            throw new InterruptedException();
        }
        thread = Thread.currentThread();
        lastProgress = System.nanoTime();
    }

    /** An interrupt that came too late must not reach the next transfer of this thread. */
    private synchronized void end() {
        thread = null;
        Thread.interrupted();
    }

    private boolean attempt() throws TransferException, InterruptedException {
        progressed();
        try {
            work.attempt(this::reached);
            observer.done();
            return true;
        } catch (IOException e) {
            requireNotCancelled();
            observer.interrupted(e);
            return false;
        } catch (InterruptedException e) {
            requireNotCancelled(); // it was silence
            return false;
        }
    }

    private void reached(long bytes) {
        progressed();
        observer.reached(bytes);
    }

    private synchronized void progressed() {
        lastProgress = System.nanoTime();
    }

    private synchronized void requireNotCancelled() throws InterruptedException {
        Thread.interrupted();
        if (cancelled) {
            throw new InterruptedException();
        }
        failures++;
    }

    private void pause() throws InterruptedException {
        progressed();
        Thread.sleep(FIRST_PAUSE_MILLIS << Math.min(failures, MOST_DOUBLINGS));
    }

    /** Gives the connection up if nothing has come for too long. */
    synchronized void check() {
        if (thread != null && System.nanoTime() - lastProgress > SILENCE.toNanos()) {
            lastProgress = System.nanoTime();
            thread.interrupt();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
