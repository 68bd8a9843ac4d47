package chat.lanyard.client.session;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Why there was no answer to a request. */
public final class Unreachable {
    private Unreachable() {}

    /** {@link Problem#CONNECTION_LOST} leaves open whether the request was carried out. */
    public static Problem problemOf(Throwable cause) {
        if (cause instanceof ConnectException) {
            return cause.getCause() instanceof UnresolvedAddressException
                    ? Problem.UNREACHABLE
                    : Problem.SERVER_NOT_RUNNING;
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return Problem.UNREACHABLE;
        }
        if (cause instanceof ProtocolException) {
            return Problem.NOT_A_LANYARD_SERVER; // it talks, but not HTTP as we do
        }
        return cause instanceof IOException ? Problem.CONNECTION_LOST : Problem.UNREACHABLE;
    }
}
