package chat.lanyard.client.hosting;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** The server in this process. Safe for use by several threads. */
interface EmbeddedServer extends AutoCloseable {
    /** Starts it; gives where its HTTP API is on this computer. */
    CompletableFuture<URI> start();

    int connectedPeople();

    @Override
    void close();
}
