package chat.lanyard.server.transport;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.server.connection.ConnectionListener;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's server, which selects, decodes and calls back; every callback keeps its failures to its socket. */
final class ChatServer extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(ChatServer.class);
    private static final int DECODERS = 4;

    private final HandshakeGate gate;
    private final ConnectionListener listener;
    private final EndpointTimings timings;
    private final LiveSockets live = new LiveSockets();
    private final SelectorHandover handover = new SelectorHandover();

    ChatServer(ServerSocketChannel bound, HandshakeGate gate, ConnectionListener listener, EndpointTimings timings) {
        super(bound);
        this.gate = gate;
        this.listener = listener;
        this.timings = timings;
        setReuseAddr(true); // the default takes the option away from the bound channel
        setConnectionLostTimeout(0); // see Sweeper
        while (decoders.size() < DECODERS) {
            decoders.add(new WebSocketWorker());
        }
        setDaemon(true);
    }

    ConnectionListener listener() {
        return listener;
    }

    EndpointTimings timings() {
        return timings;
    }

    LiveSockets live() {
        return live;
    }

    SelectorHandover handover() {
        return handover;
    }

    @Override
    public void onStart() {
        // the library adds a read buffer with each of the first connections that it accepts itself
        try {
            for (int i = 0; i <= 2 * decoders.size(); i++) {
                allocateBuffers(null);
            }
            handover.started();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Called when the first connection waits to be accepted. The library would close its listener for good if accepting
     * ever failed, so it must not accept at all: the answer makes it give up its key, and {@link Acceptor} takes over.
     */
    @Override
    protected boolean onConnect(SelectionKey listening) {
        handover.handOver(listening.selector());
        return false;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket webSocket, Draft draft, ClientHandshake request) throws InvalidDataException {
        ChatSocket socket = (ChatSocket) webSocket;
        try {
            socket.admitted(gate.admit(request, socket.peer()));
        } catch (HandshakeRefused e) {
            socket.answer().refuse(e.code());
            throw e;
        } catch (Throwable failure) {
            LOG.error("A handshake failed", failure);
            socket.answer().refuse(ErrorCode.INTERNAL_ERROR);
            throw new HandshakeRefused(ErrorCode.INTERNAL_ERROR);
        }
        return super.onWebsocketHandshakeReceivedAsServer(webSocket, draft, request);
    }

    @Override
    public void onOpen(WebSocket webSocket, ClientHandshake request) {
        ((ChatSocket) webSocket).connection().opened();
        if (((ChatSocket) webSocket).isGone()) {
            removeConnection(webSocket); // the peer left before the library added it
        }
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        ((ChatSocket) webSocket).connection().received(text);
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteBuffer bytes) {
        // StrictDraft lets no binary frame pass
    }

    @Override
    public void onWebsocketPing(WebSocket webSocket, Framedata ping) {
        ((ChatSocket) webSocket).connection().pong(ping.getPayloadData());
    }

    @Override
    public void onClose(WebSocket webSocket, int code, String reason, boolean remote) {
        // ChatSocket tells the listener, without the library's locks
    }

    @Override
    public void onError(WebSocket webSocket, Exception failure) {
        if (webSocket == null) {
            LOG.error("The chat endpoint failed", failure);
            handover.failed(failure);
        } else {
            LOG.debug("A socket failed", failure);
        }
    }
}
