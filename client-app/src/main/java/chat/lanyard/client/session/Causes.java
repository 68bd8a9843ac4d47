package chat.lanyard.client.session;

import java.util.concurrent.CompletionException;

/** Finds what made a future fail: those that depend on it fail with a wrapping of that. */
public final class Causes {
    private Causes() {}

    /** The failure itself, wrapped or not. */
    public static Throwable of(Throwable error) {
        return error instanceof CompletionException ? error.getCause() : error;
    }
}
