package chat.lanyard.client.connection;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ErrorCode;
import java.time.Duration;

/**
 * How an attempt or a live socket ended.
 *
 * @param status of the HTTP answer that refused the handshake, else 0
 * @param code in the body of that answer, else {@code null}
 * @param retryAfter what that answer asked for, else zero
 * @param closeCode of the close frame, else {@code null}
 */
record SocketEnd(Kind kind, int status, ErrorCode code, Duration retryAfter, CloseCode closeCode) {
    enum Kind {
        /** Nobody listens there. */
        CONNECT_REFUSED,
        /** The attempt came to nothing for another reason. */
        UNREACHABLE,
        /** The handshake was answered with another status than 101. */
        REFUSED,
        /** The server closed it with a code. */
        CLOSED,
        /** It was open, and anything else happened: silence, a reset, garbage. */
        LOST
    }

    static SocketEnd lost() {
        return new SocketEnd(Kind.LOST, 0, null, Duration.ZERO, null);
    }

    static SocketEnd unreachable() {
        return new SocketEnd(Kind.UNREACHABLE, 0, null, Duration.ZERO, null);
    }

    static SocketEnd connectRefused() {
        return new SocketEnd(Kind.CONNECT_REFUSED, 0, null, Duration.ZERO, null);
    }

    static SocketEnd refused(int status, ErrorCode code, Duration retryAfter) {
        return new SocketEnd(Kind.REFUSED, status, code, retryAfter, null);
    }

    static SocketEnd closed(int number) {
        return new SocketEnd(
                Kind.CLOSED, 0, null, Duration.ZERO, CloseCode.of(number).orElse(null));
    }
}
