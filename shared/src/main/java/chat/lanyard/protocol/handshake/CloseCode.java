package chat.lanyard.protocol.handshake;

import java.util.Arrays;
import java.util.Optional;

/** Why a socket was closed: the codes of RFC 6455, section 7.4, that are used here, and Lanyard's own. */
public enum CloseCode {
    NORMAL(1000),
    PROTOCOL_ERROR(1002),
    UNSUPPORTED_DATA(1003),
    INVALID_UTF8(1007),
    TOO_LARGE(1009),
    SERVER_RESTARTS(1012),
    MALFORMED_FRAME(4400),
    SESSION_ENDED(4401),
    ACCOUNT_CLOSED(4403),
    READS_TOO_SLOWLY(4408),
    TOO_MANY_REQUESTS(4429);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    /** The number in the close frame. */
    public int number() {
        return number;
    }

    /** The code with this number; empty for one that Lanyard does not use. */
    public static Optional<CloseCode> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }
}
