package chat.lanyard.client;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.json.InvalidFrameException;
import chat.lanyard.protocol.json.MalformedFrameException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The server's side of a chat socket (RFC 6455) in the hands of a test. */
public final class StubSocket {
    private static final FrameCodec CODEC = new FrameCodec();

    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean answersPings = true;

    private StubSocket(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    static StubSocket accept(Socket socket, String key) throws IOException {
        StubSocket accepted = new StubSocket(socket);
        accepted.out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + acceptance(key) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return accepted;
    }

    private static String acceptance(String key) {
        try {
            byte[] text = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.ISO_8859_1);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows no sign of life from now on. */
    public void fallSilent() {
        answersPings = false;
    }

    public void send(ServerFrame frame) throws IOException {
        send(1, CODEC.encode(frame));
    }

    public void sendText(String text) throws IOException {
        send(1, text.getBytes(StandardCharsets.UTF_8));
    }

    public void close(int code) throws IOException {
        send(8, new byte[] {(byte) (code >> 8), (byte) code});
    }

    private synchronized void send(int opcode, byte[] payload) throws IOException {
        out.write(0x80 | opcode);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65_536) {
            out.write(126);
            out.writeShort(payload.length);
        } else {
            out.write(127);
            out.writeLong(payload.length);
        }
        out.write(payload);
        out.flush();
    }

    /** The next request; {@code null} when the client says goodbye. */
    public ClientFrame<?> receive() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            byte[] payload = readPayload();
            if (opcode == 8) {
                return null;
            }
            if (opcode == 9 && answersPings) {
                send(10, payload);
            } else if (opcode == 1) {
                ClientFrame<?> frame = decode(payload);
                RequestResult none = nothingOf(frame);
                if (none == null) {
                    return frame;
                }
                send(new ServerFrame.Result(frame.requestId(), none));
            }
        }
    }

    /** Reads until the client goes away. */
    public void receiveAll() throws IOException {
        try {
            while (receive() != null) {
                continue;
            }
        } catch (EOFException e) {
            return; // gone without a word
        }
    }

    /** Every client asks for its threads and for what it has saved; there is nothing of that here. */
    private static RequestResult nothingOf(ClientFrame<?> frame) {
        if (frame instanceof MessageFrame.ListThreads) {
            return new RequestResult.Threads(List.of());
        }
        return frame instanceof PersonalFrame.ListSaved ? new RequestResult.SavedPage(List.of(), false) : null;
    }

    private byte[] readPayload() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private static ClientFrame<?> decode(byte[] payload) throws IOException {
        try {
            return CODEC.decodeClientFrame(new String(payload, StandardCharsets.UTF_8));
        } catch (MalformedFrameException | InvalidFrameException e) {
            throw new IOException(e);
        }
    }
}
