package chat.lanyard.server.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.drafts.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections on a thread of its own and hands them to the library's selector. A failure to accept, such as a
 * shortage of descriptors, costs a pause and never the listener.
 */
final class Acceptor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
    private static final long PAUSE_NANOS = 50_000_000;

    private final ServerSocketChannel listener;
    private final Selector readiness;
    private final ChatServer server;
    private final int limit;
    private final List<Draft> drafts = List.of(new StrictDraft());
    private final SelectedKeys selectedKeys = new SelectedKeys();
    private boolean failing;

    /** Refuses, by closing them, connections beyond that many live ones. */
    Acceptor(ServerSocketChannel listener, ChatServer server, int limit) throws IOException {
        this.listener = listener;
        this.server = server;
        this.limit = limit;
        readiness = Selector.open();
        listener.configureBlocking(false);
        listener.register(readiness, SelectionKey.OP_ACCEPT);
    }

    void start() {
        server.handover().selector().thenAccept(this::startThread);
    }

    private void startThread(Selector selector) {
        Thread thread = new Thread(() -> acceptUntilClosed(selector), "lanyard-chat-acceptor");
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptUntilClosed(Selector selector) {
        while (listener.isOpen() && readiness.isOpen()) {
            try {
                readiness.select(key -> {});
                acceptWaiting(selector);
                failing = false;
            } catch (ClosedChannelException | ClosedSelectorException e) {
                return;
            } catch (Throwable failure) {
                pauseAfter(failure);
            }
        }
    }

    private void acceptWaiting(Selector selector) throws IOException {
        SocketChannel accepted = listener.accept();
        while (accepted != null) {
            adopt(accepted, selector);
            accepted = listener.accept();
        }
    }

    private void adopt(SocketChannel accepted, Selector selector) throws IOException {
        try {
            if (server.live().all().size() >= limit) {
                accepted.close();
            } else {
                register(accepted, selector);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("A connection ended while it was accepted", e);
            accepted.close();
        }
    }

    private void register(SocketChannel accepted, Selector selector) throws IOException {
        accepted.configureBlocking(false);
        accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
        InetSocketAddress peer = (InetSocketAddress) accepted.getRemoteAddress();
        ChatSocket socket = new ChatSocket(server, drafts, peer.getAddress());
        socket.use(new ChatChannel(accepted, socket, selectedKeys));
        // without interest at first: the selector must not use the socket before it has its key
        SelectionKey key = accepted.register(selector, 0, socket);
        socket.setSelectionKey(key);
        server.live().add(socket);
        if (!listener.isOpen()) {
            socket.abort(); // whoever stops the endpoint may have gone through the live sockets already
            return;
        }
        key.interestOps(SelectionKey.OP_READ);
        selector.wakeup();
    }

    private void pauseAfter(Throwable failure) {
        if (!failing) {
            LOG.warn("No connection can be accepted at the moment; trying again", failure);
            failing = true;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        readiness.close();
    }
}
