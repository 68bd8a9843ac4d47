package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Where a session is kept, perhaps together with other windows that came back to the same one. Calls may wait for the
 * disk. Safe for use by several threads.
 */
@FunctionalInterface
public interface SessionKeeper {
    /** @param granted what the server granted last; {@code null} when the session is over */
    void keep(HttpApi.SessionGranted granted);

    /** What to show instead of this refresh token: another window may have spent it. */
    default String latest(HttpApi.SessionGranted known) {
        return known.refreshToken();
    }

    /** Exchanges a refresh token while no other window does. */
    default CompletableFuture<Void> alone(Supplier<CompletableFuture<Void>> exchange) {
        return exchange.get();
    }
}
