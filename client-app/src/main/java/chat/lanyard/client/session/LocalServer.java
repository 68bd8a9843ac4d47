package chat.lanyard.client.session;

import java.util.concurrent.CompletableFuture;

/** A server that this client can run in its own process. Safe for use by several threads. */
public interface LocalServer {
    /**
     * Starts it unless it runs.
     *
     * @return its address on this computer; fails with a {@link SessionException}
     */
    CompletableFuture<ServerAddress> start(String serverName);

    /** Whether it runs; never, where nothing can be hosted. */
    default boolean isRunning() {
        return false;
    }

    /** Stops it unless it is stopped. */
    CompletableFuture<Void> stop();
}
