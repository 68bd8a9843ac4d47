package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Connections that do nothing but read what they are sent and answer pings, on a thread of their own. */
final class IdleCrowd implements AutoCloseable {
    private static final int WAIT_MILLISECONDS = 100;

    private final Crowd crowd;
    private final Thread thread = new Thread(this::run, "idle crowd");
    private volatile boolean closed;

    /** Returns once all are connected and welcomed. */
    IdleCrowd(Candidate server, int size) throws IOException {
        crowd = new Crowd(server, size);
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                crowd.pump(WAIT_MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the server has dropped one of them. */
    void requireAlive() {
        if (!thread.isAlive()) {
            throw new IllegalStateException("an idle connection was lost");
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        crowd.close();
    }
}
