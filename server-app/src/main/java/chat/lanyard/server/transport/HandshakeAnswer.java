package chat.lanyard.server.transport;

import chat.lanyard.protocol.value.ErrorCode;
import java.nio.ByteBuffer;

/** What a request is answered with: the library's acceptance, or a refusal of ours in the place of the library's. */
final class HandshakeAnswer {
    private volatile ErrorCode refusal;
    private ByteBuffer response;

    /** The request is refused with this code; set before the library is told. */
    void refuse(ErrorCode code) {
        refusal = code;
    }

    /** What to write in the place of the library's answer; null if that accepts the request. Selector thread only. */
    ByteBuffer insteadOf(ByteBuffer theirs) {
        if (response == null && (refusal != null || !accepts(theirs))) {
            response = Refusals.response(refusal == null ? ErrorCode.UPGRADE_REQUIRED : refusal);
        }
        return response;
    }

    // the library's answers begin with "HTTP/1.1 101", "HTTP/1.1 404" or "HTTP/1.1 500"
    private static boolean accepts(ByteBuffer answer) {
        return answer.get(answer.position() + "HTTP/1.1 ".length()) == '1';
    }
}
