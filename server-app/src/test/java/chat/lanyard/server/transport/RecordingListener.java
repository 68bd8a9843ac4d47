package chat.lanyard.server.transport;

import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionListener;
import chat.lanyard.server.connection.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Remembers what it hears, echoes texts, and does what a test asks for besides. */
class RecordingListener implements ConnectionListener {
    final Queue<ClientConnection> opened = new ConcurrentLinkedQueue<>();
    final Queue<ClientConnection> closed = new ConcurrentLinkedQueue<>();
    final Queue<String> received = new ConcurrentLinkedQueue<>();
    volatile Consumer<ClientConnection> onOpened = connection -> {};
    volatile BiConsumer<ClientConnection, String> onReceived = (connection, text) -> connection.send(text(text));
    volatile Consumer<ClientConnection> onClosed = connection -> {};

    static OutboundMessage text(String text) {
        return new WebSocketFormat().text(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void opened(ClientConnection connection) {
        opened.add(connection);
        onOpened.accept(connection);
    }

    @Override
    public void received(ClientConnection connection, String text) {
        received.add(text);
        onReceived.accept(connection, text);
    }

    @Override
    public void closed(ClientConnection connection) {
        closed.add(connection);
        onClosed.accept(connection);
    }
}
