package chat.lanyard.testsupport;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A WebSocket client on a plain socket that can send any bytes, legal or not, and shows what comes back as it is.
 *
 * <p>Every read waits 20 s at most and then fails with an {@link UncheckedIOException}. For one thread that sends and one
 * that reads.
 */
public final class RawWebSocket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECT_MILLIS = 10_000;
    private static final String REQUEST = "GET %s HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

    private final Socket socket;
    private final DataInputStream input;
    private Duration patience = PATIENCE;

    private RawWebSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Connects and sends nothing. A wildcard address is reached over loopback. */
    public static RawWebSocket connect(InetSocketAddress address) {
        return connect(address, 0);
    }

    /** The same with a receive buffer of about that many bytes (0: the system's), to be a slow reader with. */
    public static RawWebSocket connect(InetSocketAddress address, int receiveBuffer) {
        InetAddress host =
                address.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address.getAddress();
        return io(() -> {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(host, address.getPort()), CONNECT_MILLIS);
            return new RawWebSocket(socket);
        });
    }

    /** Connects and opens a socket with this token, which must be admitted. */
    public static RawWebSocket open(InetSocketAddress address, String token) {
        RawWebSocket client = connect(address);
        HttpAnswer answer = client.upgrade(token);
        if (answer.status() != 101) {
            client.close();
            throw new IllegalStateException(answer.toString());
        }
        return client;
    }

    /** The request of a handshake for this path, with these header lines after the usual ones. */
    public static String request(String path, String... headers) {
        StringBuilder request = new StringBuilder(String.format(REQUEST, path));
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** Asks for the chat socket with this token and reads the answer. */
    public HttpAnswer upgrade(String token) {
        send(request("/v1/chat", "Authorization: Bearer " + token));
        return readAnswer();
    }

    /** Sends these characters as Latin-1. */
    public void send(String latin1) {
        send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes. */
    public void send(byte[] bytes) {
        io(() -> {
            socket.getOutputStream().write(bytes);
            return null;
        });
    }

    /** Sends a text message in one masked frame. */
    public void sendText(String text) {
        send(ClientFrames.text(text));
    }

    /** Reads an HTTP response and the body that its {@code Content-Length} announces. */
    public HttpAnswer readAnswer() {
        return io(() -> {
            String statusLine = readLine();
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (String line = readLine(); !line.isEmpty(); line = readLine()) {
                String[] pair = line.split(":", 2);
                headers.computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(pair[1].strip());
            }
            int length = Integer.parseInt(
                    headers.getOrDefault("content-length", List.of("0")).get(0));
            return new HttpAnswer(statusLine, headers, new String(input.readNBytes(length), StandardCharsets.UTF_8));
        });
    }

    /** Reads one frame, of whatever kind. */
    public RawFrame readFrame() {
        return io(() -> {
            int first = input.readUnsignedByte();
            int length = input.readUnsignedByte();
            long size = length == 126 ? input.readUnsignedShort() : length == 127 ? input.readLong() : length;
            byte[] payload = new byte[Math.toIntExact(size)];
            input.readFully(payload);
            return new RawFrame(first, payload);
        });
    }

    /** Reads the next text message, answering pings on the way; fails at a close frame. */
    public String readText() {
        RawFrame frame = readDataFrame();
        if (frame.opcode() != RawFrame.TEXT) {
            throw new IllegalStateException("closed with " + frame.closeCode() + " instead of a text");
        }
        return frame.text();
    }

    /** Reads past everything else up to the close frame and returns its code. */
    public int readCloseCode() {
        RawFrame frame = readDataFrame();
        while (frame.opcode() != RawFrame.CLOSE) {
            frame = readDataFrame();
        }
        return frame.closeCode();
    }

    private RawFrame readDataFrame() {
        long deadline = System.nanoTime() + patience.toNanos();
        RawFrame frame = readFrame();
        while (frame.opcode() == RawFrame.PING) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("nothing but pings");
            }
            send(ClientFrames.masked(0x80 | RawFrame.PONG, frame.payload()));
            frame = readFrame();
        }
        return frame;
    }

    /** Reads the rest up to the end of the connection, which must be an orderly one. */
    public byte[] readToEnd() {
        return io(input::readAllBytes);
    }

    /** Whether the connection is over, in order or not, with nothing more to read. Waits for it. */
    public boolean isAtEnd() {
        try {
            return input.read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Changes how long reads wait. */
    public void patience(Duration limit) {
        patience = limit;
        io(() -> {
            socket.setSoTimeout((int) limit.toMillis());
            return null;
        });
    }

    /** Ends the sending direction only. */
    public void endOutput() {
        io(() -> {
            socket.shutdownOutput();
            return null;
        });
    }

    /** Breaks the connection with a reset. */
    public void reset() {
        io(() -> {
            socket.setSoLinger(true, 0);
            socket.close();
            return null;
        });
    }

    @Override
    public void close() {
        io(() -> {
            socket.close();
            return null;
        });
    }

    private String readLine() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        for (int next = input.readUnsignedByte(); next != '\n'; next = input.readUnsignedByte()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static <T> T io(IoAction<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface IoAction<T> {
        T run() throws IOException;
    }
}
