package chat.lanyard.client.session;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Why there was no answer to a request. */
public final class Unreachable {
    private Unreachable() {}

    /** Something that talks, but not HTTP, is no server of ours; silence and a name that nobody knows are nothing at all. */
    public static Problem problemOf(Throwable cause) {
        if (cause instanceof ConnectException) {
            return cause.getCause() instanceof UnresolvedAddressException
                    ? Problem.UNREACHABLE
                    : Problem.SERVER_NOT_RUNNING;
        }
        boolean talks = cause instanceof IOException && !(cause instanceof HttpTimeoutException);
        return talks ? Problem.NOT_A_LANYARD_SERVER : Problem.UNREACHABLE;
    }
}
