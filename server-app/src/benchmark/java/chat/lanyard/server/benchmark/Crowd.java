package chat.lanyard.server.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** The members of one channel, all connected, read and written by the thread that uses this. */
final class Crowd implements AutoCloseable {
    private static final int READ_BYTES = 1 << 17;
    private static final int POST_BYTES = 1 << 16;
    private static final int LONGEST_POST = 1 << 10;

    private final Dialect dialect;
    private final Selector selector = Selector.open();
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(READ_BYTES);
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(POST_BYTES);
    private final List<Member> members = new ArrayList<>();
    private long posted;

    Crowd(Candidate server, int size) throws IOException {
        dialect = server.dialect();
        for (int number = 0; number < size; number++) {
            OpenSocket socket = OpenSocket.open(server, number);
            Member member = new Member(socket.channel(), dialect);
            member.take(socket.received());
            socket.channel().configureBlocking(false).register(selector, SelectionKey.OP_READ, member);
            members.add(member);
        }
        while (!members.stream().allMatch(Member::isReady)) {
            pump(1);
        }
    }

    int size() {
        return members.size();
    }

    /** Reads all that has arrived, waiting for it at most that long; 0 does not wait. */
    void pump(long milliseconds) throws IOException {
        if (milliseconds == 0) {
            selector.selectNow(this::read);
        } else {
            selector.select(this::read, milliseconds);
        }
    }

    private void read(SelectionKey key) {
        try {
            Member member = (Member) key.attachment();
            if (member.channel().read(incoming.clear()) < 0) {
                throw new EOFException("the server closed a connection");
            }
            member.take(incoming.flip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many messages, in turn from the first so many members; those of one member in a row are written together. */
    void post(int posters, int messages) throws IOException {
        outgoing.clear();
        for (int i = 1; i <= messages; i++) {
            dialect.post(outgoing);
            Member poster = members.get((int) (posted++ % posters));
            if (i == messages || posters > 1 || outgoing.remaining() < LONGEST_POST) {
                write(poster.channel());
            }
        }
    }

    private void write(SocketChannel channel) throws IOException {
        outgoing.flip();
        while (outgoing.hasRemaining()) {
            channel.write(outgoing);
        }
        outgoing.clear();
    }

    long posted() {
        return posted;
    }

    /** How many messages everybody has got. */
    long receivedByAll() {
        long least = Long.MAX_VALUE;
        for (Member member : members) {
            least = Math.min(least, member.received());
        }
        return least;
    }

    /** How many messages were received in all, each counted once for everybody who got it. */
    long deliveries() {
        return members.stream().mapToLong(Member::received).sum();
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            OpenSocket.reset(member.channel());
        }
        selector.close();
    }
}
