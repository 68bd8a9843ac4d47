package chat.lanyard.server.dispatch;

import chat.lanyard.server.connection.ClientConnection;

/** A feature that does something when people come and go; on threads of the transport, so from memory and at once. */
public interface ConnectionLifecycle {
    /** The connection is there; on its lane, before any of its frames. */
    void opened(ClientConnection connection);

    /** The connection is gone; on its lane, after everything else. */
    void closed(ClientConnection connection);
}
