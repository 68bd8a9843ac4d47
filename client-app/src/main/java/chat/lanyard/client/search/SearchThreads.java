package chat.lanyard.client.search;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * When a search happens.
 *
 * @param ui runs what changes properties, in order, on the user interface's thread
 * @param pace runs a search at once, or after a pause if one has just begun; only the last of those that come meanwhile
 */
public record SearchThreads(Executor ui, Consumer<Runnable> pace) {
    void paced(Runnable search) {
        pace.accept(search);
    }
}
