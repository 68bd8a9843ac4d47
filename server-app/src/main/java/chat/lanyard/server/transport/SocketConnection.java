package chat.lanyard.server.transport;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionListener;
import chat.lanyard.server.connection.OutboundMessage;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The socket of an admitted user, as the rest of the server knows it. */
final class SocketConnection implements ClientConnection {
    private static final OutboundMessage PING = WebSocketFormat.frame(0x9, new byte[0]);
    private static final int PONG = 0xA;

    private enum Stage {
        ADMITTED,
        OPENING,
        OPEN,
        ENDED
    }

    private final Place place;
    private final ChatSocket socket;
    private final ConnectionListener listener;
    private final Outbox outbox;
    private final CompletableFuture<Void> handshake = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.ADMITTED);

    SocketConnection(Place place, ChatSocket socket, ConnectionListener listener) {
        this.place = place;
        this.socket = socket;
        this.listener = listener;
        this.outbox = new Outbox(socket.chatChannel().stream());
    }

    @Override
    public AuthenticatedUser user() {
        return place.user();
    }

    @Override
    public InetAddress remoteAddress() {
        return place.address();
    }

    @Override
    public void send(OutboundMessage message) {
        deliver(message.wire(), false);
    }

    @Override
    public void sendPaced(OutboundMessage message) {
        deliver(message.wire(), true);
    }

    @Override
    public void sendTransient(OutboundMessage message) {
        if (!outbox.isBehind()) {
            send(message);
        }
    }

    private void deliver(ByteBuffer wire, boolean paced) {
        Outbox.Outcome outcome = outbox.add(wire, paced);
        if (outcome == Outbox.Outcome.WAITING) {
            socket.demandWrite();
        } else if (outcome == Outbox.Outcome.OVERFLOWN) {
            socket.close(CloseCode.READS_TOO_SLOWLY.number(), "reads too slowly");
        }
    }

    @Override
    public void whenPacedDrained(Runnable action) {
        outbox.whenPacedDrained(() -> socket.guard("continuing", action));
    }

    @Override
    public void close(CloseCode code, String reason) {
        socket.beginFarewell();
        outbox.sealThen(() ->
                handshake.thenRun(() -> socket.attempt("closing a socket", () -> socket.close(code.number(), reason))));
    }

    Outbox outbox() {
        return outbox;
    }

    void ping() {
        send(PING);
    }

    void pong(ByteBuffer payload) {
        byte[] echo = new byte[payload.remaining()];
        payload.get(echo);
        send(WebSocketFormat.frame(PONG, echo));
    }

    /** The library is through with the handshake: a socket that is closed while it is not ends without that code. */
    void handshakeIsOver() {
        handshake.complete(null);
    }

    /** The handshake is complete. The socket may end meanwhile; then the listener hears of its end right after this. */
    void opened() {
        if (!stage.compareAndSet(Stage.ADMITTED, Stage.OPENING)) {
            return;
        }
        socket.guard("opening", () -> listener.opened(this));
        if (!stage.compareAndSet(Stage.OPENING, Stage.OPEN)) {
            finish();
        }
    }

    /** Whoever is being closed is heard no more, however long they take to read what is left for them. */
    void received(String text) {
        if (stage.get() == Stage.OPEN && !socket.clock().isClosing()) {
            socket.guard("handling a message of", () -> listener.received(this, text));
        }
    }

    /** The socket is gone; may be told several times. */
    void ended() {
        Stage before = stage.getAndSet(Stage.ENDED);
        outbox.seal();
        if (before == Stage.OPEN) {
            finish();
        } else if (before == Stage.ADMITTED) {
            leave();
        }
    }

    private void finish() {
        socket.attempt("telling of the end", () -> listener.closed(this));
        leave();
    }

    private void leave() {
        socket.attempt("giving a place back", place::leave);
    }
}
