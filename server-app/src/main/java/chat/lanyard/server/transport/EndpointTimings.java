package chat.lanyard.server.transport;

import java.time.Duration;

/**
 * How long a socket may take for things.
 *
 * @param handshake from the accepted connection to the upgrade
 * @param ping between two pings of the server
 * @param silence without any byte of the client, after which it is taken for gone
 * @param farewell for a closing socket to take what is queued and the close code
 * @param linger for the peer's end of a closed connection, whose input is read and thrown away meanwhile
 * @param stop for all sockets together when the endpoint stops
 */
public record EndpointTimings(
        Duration handshake, Duration ping, Duration silence, Duration farewell, Duration linger, Duration stop) {
    /** What the protocol promises. */
    public static final EndpointTimings STANDARD = new EndpointTimings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));

    /** The same with another limit for the handshake. */
    public EndpointTimings withHandshake(Duration limit) {
        return new EndpointTimings(limit, ping, silence, farewell, linger, stop);
    }

    /** The same with another heartbeat. */
    public EndpointTimings withHeartbeat(Duration period, Duration limit) {
        return new EndpointTimings(handshake, period, limit, farewell, linger, stop);
    }

    /** The same with another limit for the farewell. */
    public EndpointTimings withFarewell(Duration limit) {
        return new EndpointTimings(handshake, ping, silence, limit, linger, stop);
    }

    /** The same with another limit for lingering. */
    public EndpointTimings withLinger(Duration limit) {
        return new EndpointTimings(handshake, ping, silence, farewell, limit, stop);
    }
}
