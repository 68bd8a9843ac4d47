package chat.lanyard.server.http;

import chat.lanyard.server.connection.ForwardedAddress;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;

/** Where a request comes from, behind a proxy too. Never asks a name server. */
final class ClientAddress {
    private final boolean behindProxy;

    ClientAddress(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    InetAddress of(Context context) {
        InetAddress peer = peer(context);
        if (!behindProxy || !peer.isLoopbackAddress()) {
            return peer;
        }
        // a proxy may add a header of its own behind one that the client has made up
        String forwarded = String.join(",", Collections.list(context.req().getHeaders("X-Forwarded-For")));
        return ForwardedAddress.last(forwarded).orElse(peer);
    }

    private static InetAddress peer(Context context) {
        try {
            return InetAddress.getByName(context.req().getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Jetty names peers by their addresses", e);
        }
    }
}
