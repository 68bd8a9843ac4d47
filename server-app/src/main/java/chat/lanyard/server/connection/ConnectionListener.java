package chat.lanyard.server.connection;

/**
 * Hears of the life of connections. Called on threads of the transport: hands over and returns; no database, no hashing,
 * no waiting. For one connection {@code opened} comes first and {@code closed} last, once, though possibly while
 * {@code received} is still running.
 */
public interface ConnectionListener {
    void opened(ClientConnection connection);

    void received(ClientConnection connection, String text);

    void closed(ClientConnection connection);
}
