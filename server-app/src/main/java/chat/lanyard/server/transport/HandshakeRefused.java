package chat.lanyard.server.transport;

import chat.lanyard.protocol.value.ErrorCode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;

/** The request must not become a socket; the library takes it for a failed handshake. */
final class HandshakeRefused extends InvalidDataException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    HandshakeRefused(ErrorCode code) {
        super(CloseFrame.POLICY_VALIDATION, code.wireName());
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
