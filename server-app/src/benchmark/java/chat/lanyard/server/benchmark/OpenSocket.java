package chat.lanyard.server.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket right after its handshake.
 *
 * @param channel still blocking
 * @param received what came behind the server's answer
 */
record OpenSocket(SocketChannel channel, ByteBuffer received) {
    private static final int ANSWER_BYTES = 1 << 16;
    private static final String REQUEST = "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + "Authorization: Bearer %s\r\n\r\n";

    /** Connects, asks, and reads the answer, which must be 101. */
    static OpenSocket open(Candidate server, int member) throws IOException {
        return open(server, member, SocketChannel.open());
    }

    /** The same with so many bytes for what arrives and is not read. */
    static OpenSocket open(Candidate server, int member, int receiveBuffer) throws IOException {
        return open(server, member, SocketChannel.open().setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer));
    }

    private static OpenSocket open(Candidate server, int member, SocketChannel channel) throws IOException {
        channel.connect(server.process().chatAddress());
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(request(server, member)));
        ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
        int end;
        do {
            if (channel.read(answer) < 0) {
                throw new EOFException("closed during the handshake");
            }
            end = endOfHead(answer);
        } while (end < 0);
        if (answer.get("HTTP/1.1 ".length()) != '1') {
            throw new IOException(new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1));
        }
        return new OpenSocket(channel, answer.flip().position(end));
    }

    private static byte[] request(Candidate server, int member) {
        String path = server.process().chatPath();
        int port = server.process().chatAddress().getPort();
        return String.format(REQUEST, path, port, server.token(member)).getBytes(StandardCharsets.US_ASCII);
    }

    private static int endOfHead(ByteBuffer answer) {
        for (int at = 0; at + 4 <= answer.position(); at++) {
            if (answer.getInt(at) == 0x0D0A0D0A) {
                return at + 4;
            }
        }
        return -1;
    }

    /** Ends one with a reset, which leaves no trace in the tables of this machine. */
    static void reset(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
    }
}
