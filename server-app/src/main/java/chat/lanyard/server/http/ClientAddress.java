package chat.lanyard.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Where a request comes from, behind a proxy too. Never asks a name server. */
final class ClientAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final boolean behindProxy;

    ClientAddress(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    InetAddress of(Context context) {
        InetAddress peer = literal(context.req().getRemoteAddr());
        String forwarded = context.header("X-Forwarded-For");
        if (!behindProxy || forwarded == null || !peer.isLoopbackAddress()) {
            return peer;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return LITERAL.matcher(last).matches() ? literal(last) : peer;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}
