package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends frames to one connection, none of them larger than the protocol allows: a client would give up its connection. */
record Replies(ClientConnection connection, FrameCodec codec, WireFormat format) {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final ErrorDetail TOO_LARGE =
            ErrorDetail.of(ErrorCode.INTERNAL_ERROR, "The answer is too large to be sent. Ask for less at once.");

    void send(ServerFrame frame) {
        byte[] encoded = codec.encode(frame);
        if (encoded.length > ProtocolLimits.SERVER_FRAME_BYTES && frame instanceof ServerFrame.Result result) {
            LOG.error(
                    "An answer of {} bytes is too large: {}",
                    encoded.length,
                    result.result().getClass());
            encoded = codec.encode(new ServerFrame.Failure(result.requestId(), TOO_LARGE));
        }
        connection.send(format.text(encoded));
    }
}
