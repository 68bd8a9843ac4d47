package chat.lanyard.server.administration;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes the index of messages anew from the log. */
@FunctionalInterface
public interface Reindexing {
    /** Completes with how many messages the index holds; tells what is being done, a line at a time. */
    CompletableFuture<Long> rebuild(Consumer<String> progress) throws IOException;
}
