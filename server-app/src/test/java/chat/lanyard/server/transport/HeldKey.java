package chat.lanyard.server.transport;

import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;

/** A socket's key that holds whoever demands a write, once the selector knows of it, until a test lets go. */
final class HeldKey extends SelectionKey {
    private final SelectionKey real;
    private final CountDownLatch letGo = new CountDownLatch(1);

    HeldKey(SelectionKey real) {
        this.real = real;
    }

    void letGo() {
        letGo.countDown();
    }

    @Override
    public SelectionKey interestOps(int operations) {
        real.interestOps(operations);
        real.selector().wakeup();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    @Override
    public SelectableChannel channel() {
        return real.channel();
    }

    @Override
    public Selector selector() {
        return real.selector();
    }

    @Override
    public boolean isValid() {
        return real.isValid();
    }

    @Override
    public void cancel() {
        real.cancel();
    }

    @Override
    public int interestOps() {
        return real.interestOps();
    }

    @Override
    public int readyOps() {
        return real.readyOps();
    }
}
