package chat.lanyard.server.transport;

import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;

/** What the library's selector thread tells the rest of the transport, once each: that it runs, and its selector. */
final class SelectorHandover {
    private final CompletableFuture<Void> running = new CompletableFuture<>();
    private final CompletableFuture<Selector> selector = new CompletableFuture<>();

    void started() {
        running.complete(null);
    }

    void handOver(Selector theirs) {
        selector.complete(theirs);
    }

    void failed(Throwable cause) {
        running.completeExceptionally(cause);
        selector.completeExceptionally(cause);
    }

    CompletableFuture<Void> running() {
        return running;
    }

    CompletableFuture<Selector> selector() {
        return selector;
    }
}
