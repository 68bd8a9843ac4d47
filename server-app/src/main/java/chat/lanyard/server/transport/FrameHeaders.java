package chat.lanyard.server.transport;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.nio.ByteBuffer;
import org.java_websocket.exceptions.InvalidDataException;

/**
 * Follows the frame headers (RFC 6455, section 5.2) in the bytes of one client and refuses, as soon as a header shows
 * it, what the library would take or make room for: unmasked frames, reserved bits, binary, messages too large over all
 * their fragments, fragments without end.
 */
final class FrameHeaders {
    /** Frames that one message may be cut into. */
    static final int FRAGMENTS = 1024;

    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int MASK_BYTES = 4;
    private static final int BINARY = 2;
    private static final int FIRST_CONTROL = 8;

    private boolean afterFirstByte;
    private int lengthBytesLeft;
    private long length;
    private long payloadLeft;
    private int opcode;
    private long messageBytes;
    private int fragments;

    /** Looks at the bytes between position and limit, which stay where they are. */
    void inspect(ByteBuffer bytes) throws InvalidDataException {
        int at = bytes.position();
        while (at < bytes.limit()) {
            if (payloadLeft > 0) {
                long skipped = Math.min(payloadLeft, bytes.limit() - at);
                payloadLeft -= skipped;
                at += (int) skipped;
            } else {
                header(bytes.get(at++) & 0xFF);
            }
        }
    }

    private void header(int next) throws InvalidDataException {
        if (lengthBytesLeft > 0) {
            length = length << 8 | next;
            lengthBytesLeft--;
        } else if (afterFirstByte) {
            lengthByte(next);
        } else {
            firstByte(next);
            return;
        }
        if (lengthBytesLeft == 0) {
            endOfHeader();
        }
    }

    private void firstByte(int next) throws InvalidDataException {
        opcode = next & 0xF;
        if ((next & RESERVED) != 0) {
            throw violation(CloseCode.PROTOCOL_ERROR, "reserved bits are set");
        }
        if (opcode == BINARY) {
            throw violation(CloseCode.UNSUPPORTED_DATA, "binary messages are not accepted");
        }
        if (opcode < FIRST_CONTROL && opcode != 0) {
            messageBytes = 0;
            fragments = 0;
        }
        if (opcode < FIRST_CONTROL && ++fragments > FRAGMENTS) {
            throw violation(CloseCode.TOO_LARGE, "the message has too many fragments");
        }
        afterFirstByte = true;
    }

    private void lengthByte(int next) throws InvalidDataException {
        if ((next & MASKED) == 0) {
            throw violation(CloseCode.PROTOCOL_ERROR, "the frame is not masked");
        }
        int shortLength = next & ~MASKED;
        lengthBytesLeft = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
        length = lengthBytesLeft == 0 ? shortLength : 0;
    }

    private void endOfHeader() throws InvalidDataException {
        // an eight-byte length with its highest bit set is negative here
        if (length < 0 || length > ProtocolLimits.CLIENT_MESSAGE_BYTES) {
            throw tooLarge();
        }
        if (opcode < FIRST_CONTROL && (messageBytes += length) > ProtocolLimits.CLIENT_MESSAGE_BYTES) {
            throw tooLarge();
        }
        payloadLeft = MASK_BYTES + length;
        afterFirstByte = false;
    }

    private static InvalidDataException tooLarge() {
        return violation(CloseCode.TOO_LARGE, "the message is larger than 64 KiB");
    }

    private static InvalidDataException violation(CloseCode code, String reason) {
        return new InvalidDataException(code.number(), reason);
    }
}
