package chat.lanyard.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.java_websocket.WrappedByteChannel;

/**
 * What the library reads from and writes to. It puts a refusal in the place of the library's own, lets the outbox write,
 * keeps failures to this socket and closes so that the peer still gets all that was written.
 *
 * <p>Used by the selector thread, except {@link #close} (any) and {@link #drain} (the sweeper). TLS would go between
 * this class and the {@link SocketChannel}.
 */
final class ChatChannel implements WrappedByteChannel {
    private static final int DRAINS_PER_SWEEP = 16;

    private final SocketChannel socket;
    private final ChatSocket owner;
    private final SelectedKeys selectedKeys;
    private boolean answered;
    private volatile boolean peerGone;
    private volatile long lingerUntil;

    ChatChannel(SocketChannel socket, ChatSocket owner, SelectedKeys selectedKeys) {
        this.socket = socket;
        this.owner = owner;
        this.selectedKeys = selectedKeys;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return guarded(() -> {
            int count = socket.read(target);
            peerGone |= count < 0;
            return count;
        });
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return guarded(() -> {
            if (!answered) {
                return answer(source);
            }
            return owner.outbox().writeBetween(source);
        });
    }

    /** The first that the library writes is its answer to the handshake. */
    private int answer(ByteBuffer source) throws IOException {
        ByteBuffer refusal = owner.answer().insteadOf(source);
        if (refusal != null) {
            return refuse(refusal, source);
        }
        int count = owner.outbox().start(source);
        if (!source.hasRemaining()) {
            answered = true;
            owner.outbox().drain();
        }
        return count;
    }

    private int refuse(ByteBuffer refusal, ByteBuffer source) throws IOException {
        int count = socket.write(refusal);
        if (!refusal.hasRemaining()) {
            source.position(source.limit());
            owner.closeRefused();
        }
        return count;
    }

    @Override
    public boolean isNeedWrite() {
        return answered && (owner.outbox().isWaiting() || owner.hasBufferedData());
    }

    @Override
    public void writeMore() throws IOException {
        guarded(() -> {
            owner.outbox().drain();
            return 0;
        });
    }

    @Override
    public boolean isNeedRead() {
        return selectedKeys.needTrimming(selected());
    }

    /** Called after a round of the selector; there is never anything more to read. */
    @Override
    public int readMore(ByteBuffer target) {
        selectedKeys.trim(selected());
        return 0;
    }

    private Set<SelectionKey> selected() {
        return owner.getSelectionKey().selector().selectedKeys();
    }

    @Override
    public boolean isBlocking() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return socket.isOpen();
    }

    /** Ends the output, and leaves the rest to {@link #drain}: closing with input unread would cut off the output. */
    @Override
    public void close() throws IOException {
        if (peerGone) {
            release();
            return;
        }
        lingerUntil = owner.clock().lingerDeadline();
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            release(); // the connection is broken already
        }
    }

    /** Does without a farewell when the channel is closed next. */
    void giveUp() {
        peerGone = true;
    }

    /** Where frames are written. */
    GatheringByteChannel stream() {
        return socket;
    }

    boolean isLingering() {
        return lingerUntil != 0;
    }

    /** Throws away what a closed peer still sends, until it ends too or its time is up. */
    void drain(ByteBuffer scratch, long now) {
        if (now - lingerUntil > 0 || inputEnded(scratch)) {
            release();
        }
    }

    private boolean inputEnded(ByteBuffer scratch) {
        try {
            int count = 1;
            for (int turn = 0; turn < DRAINS_PER_SWEEP && count > 0; turn++) {
                count = socket.read(scratch.clear());
            }
            return count < 0;
        } catch (IOException e) {
            return true; // the peer reset the connection
        }
    }

    void release() {
        try {
            socket.close();
        } catch (IOException e) {
            // there is nothing left to do for this descriptor
        }
        owner.released();
    }

    /** Whatever goes wrong here must reach the library as an I/O error of this socket: all else ends its selector. */
    private int guarded(Transfer transfer) throws IOException {
        try {
            return transfer.run();
        } catch (IOException e) {
            peerGone = true;
            throw e;
        } catch (RuntimeException | Error e) {
            peerGone = true;
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Transfer {
        int run() throws IOException;
    }
}
