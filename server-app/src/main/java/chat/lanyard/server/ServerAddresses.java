package chat.lanyard.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where a running server can be reached from this computer.
 *
 * @param api base of the HTTP API
 * @param chat the chat socket
 */
public record ServerAddresses(URI api, URI chat) {
    static ServerAddresses of(InetSocketAddress api, InetSocketAddress chat, String chatPath) {
        return new ServerAddresses(
                URI.create("http://" + reachable(api)), URI.create("ws://" + reachable(chat) + chatPath));
    }

    /** A wildcard is no address that anybody could connect to. */
    private static String reachable(InetSocketAddress bound) {
        InetAddress address = bound.getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return (address instanceof Inet6Address && !address.isAnyLocalAddress() ? "[" + host + "]" : host) + ":"
                + bound.getPort();
    }
}
