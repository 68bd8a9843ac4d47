package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;

/** Sends frames to one connection. */
record Replies(ClientConnection connection, FrameCodec codec, WireFormat format) {
    void send(ServerFrame frame) {
        connection.send(format.text(codec.encode(frame)));
    }
}
