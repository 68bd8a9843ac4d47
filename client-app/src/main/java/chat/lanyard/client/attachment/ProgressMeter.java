package chat.lanyard.client.attachment;

import chat.lanyard.client.attachment.FileProgress.State;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Makes of everything that happens to a transfer a few words a second. Used by the thread of the transfer. */
public final class ProgressMeter implements TransferObserver {
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** Of a new measurement in the speed: what is shown should not jump. */
    private static final double WEIGHT = 0.3;

    private final long size;
    private final Consumer<FileProgress> listener;
    private final LongSupplier nanoTime;
    private long bytes = -1;
    private long toldBytes;
    private long toldAt;
    private double speed;

    public ProgressMeter(long size, Consumer<FileProgress> listener, LongSupplier nanoTime) {
        this.size = size;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    @Override
    public void reached(long reached) {
        long now = nanoTime.getAsLong();
        if (reached < bytes || bytes < 0) { // what was there before did not come now
            toldBytes = reached;
            toldAt = now;
            speed = 0;
        }
        bytes = reached;
        if (now - toldAt >= TELL_NANOS) {
            measure(now);
            listener.accept(new FileProgress(State.MOVING, bytes, size, Math.round(speed), null));
        }
    }

    private void measure(long now) {
        double seconds = (double) (now - toldAt) / TimeUnit.SECONDS.toNanos(1);
        double current = (bytes - toldBytes) / seconds;
        speed = speed == 0 ? current : WEIGHT * current + (1 - WEIGHT) * speed;
        toldBytes = bytes;
        toldAt = now;
    }

    @Override
    public void interrupted(Exception cause) {
        speed = 0;
        listener.accept(new FileProgress(State.BROKEN, Math.max(0, bytes), size, 0, null));
        bytes = -1;
    }

    @Override
    public void done() {
        listener.accept(FileProgress.done(size));
    }

    @Override
    public void failed(TransferFailure failure) {
        listener.accept(FileProgress.failed(size, failure));
    }

    @Override
    public void cancelled() {
        listener.accept(new FileProgress(State.CANCELLED, Math.max(0, bytes), size, 0, null));
    }
}
