package chat.lanyard.server.connection;

import chat.lanyard.protocol.handshake.CloseCode;
import java.net.InetAddress;

/**
 * A live socket of a signed-in user, as every part of the server but the transport sees it.
 *
 * <p>All methods may be called from any thread, never block and never throw for a socket that is gone.
 */
public interface ClientConnection {
    /** Who the handshake found. */
    AuthenticatedUser user();

    /** Where the socket comes from. */
    InetAddress remoteAddress();

    /**
     * Queues a message behind those already queued. A client with more than 4 MiB waiting reads too slowly: what waits
     * is dropped and the socket closes with {@link CloseCode#READS_TOO_SLOWLY}.
     */
    void send(OutboundMessage message);

    /** As {@link #send}, but outside that budget: for replies that are produced only as fast as the socket drains. */
    void sendPaced(OutboundMessage message);

    /** As {@link #send}, but drops the message for a client that is behind: for what nobody misses. */
    default void sendTransient(OutboundMessage message) {
        send(message);
    }

    /**
     * Runs the action once, as soon as nothing that was sent paced is waiting any more (at once if so), or never if the
     * socket closes first. It runs on a thread of the transport and must only hand over.
     */
    void whenPacedDrained(Runnable action);

    /** Sends what is queued, then closes with the code; later sends are dropped. */
    void close(CloseCode code, String reason);
}
