package chat.lanyard.server.transport;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeBuilder;
import org.java_websocket.handshake.ServerHandshakeBuilder;

/** RFC 6455 without extensions and subprotocols, and with the limits that the library's own draft does not hold. */
final class StrictDraft extends Draft_6455 {
    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final FrameHeaders headers = new FrameHeaders();

    StrictDraft() {
        super(List.of(), ProtocolLimits.CLIENT_MESSAGE_BYTES);
    }

    @Override
    public Draft copyInstance() {
        return new StrictDraft();
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer buffer) throws InvalidDataException {
        headers.inspect(buffer);
        try {
            return super.translateFrame(buffer);
        } catch (NullPointerException e) {
            // the library marks a reason for closing that is not UTF-8 with null, and trips over that
            throw new InvalidDataException(CloseCode.INVALID_UTF8.number(), e);
        }
    }

    /** Says what RFC 6455, section 4.2.2, asks for and nothing else; the library also repeats what the client sent. */
    @Override
    public HandshakeBuilder postProcessHandshakeResponseAsServer(
            ClientHandshake request, ServerHandshakeBuilder response) {
        response.setHttpStatusMessage("Switching Protocols");
        response.put("Upgrade", "websocket");
        response.put("Connection", "Upgrade");
        response.put("Sec-WebSocket-Accept", accept(request.getFieldValue("Sec-WebSocket-Key")));
        return response;
    }

    private static String accept(String key) {
        try {
            byte[] text = (key.strip() + KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
