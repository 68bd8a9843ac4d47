package chat.lanyard.server.http;

import java.net.InetSocketAddress;

/**
 * How the HTTP API listens.
 *
 * @param bind where to listen; port 0 takes any free port
 * @param behindProxy whether {@code X-Forwarded-For} of a loopback peer is believed
 */
public record HttpSettings(InetSocketAddress bind, boolean behindProxy) {}
