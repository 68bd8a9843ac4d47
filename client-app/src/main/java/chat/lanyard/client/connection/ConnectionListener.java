package chat.lanyard.client.connection;

import chat.lanyard.protocol.frame.ServerFrame;

/** Hears the live connection, on the client's event thread; must not block. */
public interface ConnectionListener {
    void statusChanged(ConnectionStatus status);

    /** Every frame but the answers to requests, in the server's order. */
    void frameReceived(ServerFrame frame);
}
