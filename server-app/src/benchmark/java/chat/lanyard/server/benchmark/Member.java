package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One connection of a {@link Crowd}. */
final class Member {
    private static final int PING = 0x9;
    private static final int TEXT = 0x1;

    private final SocketChannel channel;
    private final Dialect dialect;
    private final FrameSplitter splitter = new FrameSplitter();
    private final Receipts receipts = new Receipts();
    private boolean ready;

    Member(SocketChannel channel, Dialect dialect) {
        this.channel = channel;
        this.dialect = dialect;
        this.ready = !dialect.greets();
    }

    SocketChannel channel() {
        return channel;
    }

    boolean isReady() {
        return ready;
    }

    long received() {
        return receipts.count();
    }

    void take(ByteBuffer bytes) {
        splitter.take(bytes, this::take);
    }

    private void take(FrameSplitter.Frame frame) {
        if (frame.opcode() == PING) {
            answerPing();
        } else if (frame.opcode() != TEXT) {
            throw new IllegalStateException("the server sent a frame of kind " + frame.opcode());
        } else if (ready) {
            dialect.count(frame, receipts);
        } else {
            ready = dialect.takeGreeting(frame, receipts);
        }
    }

    private void answerPing() {
        try {
            channel.write(ClientFrame.pong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
