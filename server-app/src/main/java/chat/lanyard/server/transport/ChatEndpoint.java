package chat.lanyard.server.transport;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.server.authentication.HandshakeAuthenticator;
import chat.lanyard.server.connection.Admission;
import chat.lanyard.server.connection.ConnectionListener;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for chat sockets (RFC 6455) and admits those whose handshake is in order. Starts once and stops once; its
 * threads are daemons. May be used by any thread.
 */
public final class ChatEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ChatEndpoint.class);

    /** Everybody may come back at once. */
    private static final int BACKLOG = 4096;

    private static final int STOP_MILLIS = 1000;

    private final EndpointSettings settings;
    private final HandshakeGate gate;
    private final ConnectionListener listener;
    private ChatServer server;
    private Acceptor acceptor;
    private Sweeper sweeper;
    private boolean stopped;

    public ChatEndpoint(
            EndpointSettings settings,
            HandshakeAuthenticator authenticator,
            Admission admission,
            ConnectionListener listener) {
        this.settings = settings;
        this.gate = new HandshakeGate(authenticator, admission, settings.behindProxy());
        this.listener = listener;
    }

    /**
     * Binds and begins to accept.
     *
     * @return completes with the address that it is really bound to, or with the {@link IOException} that prevented it,
     *     such as a {@link java.net.BindException}
     */
    public synchronized CompletableFuture<InetSocketAddress> start() {
        if (server != null || stopped) {
            throw new IllegalStateException("an endpoint starts once");
        }
        try {
            return bindAndStart();
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<InetSocketAddress> bindAndStart() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(settings.bind(), BACKLOG);
            InetSocketAddress address = (InetSocketAddress) channel.getLocalAddress();
            startOn(channel);
            return server.handover().running().thenApply(running -> address);
        } catch (BindException e) {
            channel.close();
            throw (BindException) new BindException("Port " + settings.bind().getPort() + " is in use").initCause(e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void startOn(ServerSocketChannel bound) throws IOException {
        ChatServer chatServer = new ChatServer(bound, gate, listener, settings.timings());
        acceptor = new Acceptor(bound, chatServer, DescriptorLimit.connections(settings.maxConnections()));
        server = chatServer;
        sweeper = new Sweeper(server.live().unsettled(), server.live().all());
        acceptor.start();
        sweeper.start();
        server.start();
    }

    /**
     * Closes every socket with 1012, what is queued for it first, waits a moment for them, and gives the port back.
     * Whoever knocks meanwhile is refused. Does nothing the second time.
     */
    public synchronized void stop() {
        boolean first = !stopped;
        stopped = true;
        if (first && server != null) {
            gate.shut();
            farewell();
            tearDown();
        }
    }

    private void farewell() {
        for (ChatSocket socket : server.live().all()) {
            if (socket.connection() != null) {
                socket.connection().close(CloseCode.SERVER_RESTARTS, "the server restarts");
            }
        }
        server.live()
                .awaitNone(
                        socket -> socket.connection() != null,
                        settings.timings().stop());
    }

    private void tearDown() {
        try {
            acceptor.close();
        } catch (IOException e) {
            LOG.warn("The chat listener could not be closed in order", e);
        }
        server.live().all().forEach(ChatSocket::abort);
        try {
            server.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sweeper.close();
    }

    /** The live sockets; for tests of this package. */
    LiveSockets live() {
        return server.live();
    }
}
