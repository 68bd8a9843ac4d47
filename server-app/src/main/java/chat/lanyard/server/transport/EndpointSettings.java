package chat.lanyard.server.transport;

import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * How the chat endpoint listens.
 *
 * @param bind where to listen; port 0 takes any free port
 * @param maxConnections sockets that may be open at once; some more may be in their handshake
 * @param behindProxy whether {@code X-Forwarded-For} of a loopback peer is believed
 * @param timings how long things may take
 */
public record EndpointSettings(
        InetSocketAddress bind, int maxConnections, boolean behindProxy, EndpointTimings timings) {
    public EndpointSettings {
        Objects.requireNonNull(bind, "bind");
        Objects.requireNonNull(timings, "timings");
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections must be at least 1");
        }
    }

    /** With the timings of the protocol. */
    public EndpointSettings(InetSocketAddress bind, int maxConnections, boolean behindProxy) {
        this(bind, maxConnections, behindProxy, EndpointTimings.STANDARD);
    }
}
