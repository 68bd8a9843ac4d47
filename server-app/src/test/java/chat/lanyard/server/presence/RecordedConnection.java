package chat.lanyard.server.presence;

import chat.lanyard.protocol.frame.ServerFrame.PresenceChanged;
import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.json.MalformedFrameException;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection that keeps what it is sent. */
final class RecordedConnection implements ClientConnection {
    private final AuthenticatedUser user;
    private final List<OutboundMessage> messages = new ArrayList<>();

    RecordedConnection(UserId user) {
        this.user = new AuthenticatedUser(user, new SessionId("s"), Instant.MAX);
    }

    List<OutboundMessage> messages() {
        return messages;
    }

    List<String> frames() {
        return messages.stream()
                .map(message -> StandardCharsets.UTF_8.decode(message.wire()).toString())
                .toList();
    }

    /** What the presence frames say together. */
    Map<UserId, Presence> presences() {
        Map<UserId, Presence> presences = new HashMap<>();
        for (String frame : frames()) {
            try {
                if (new FrameCodec().decodeServerFrame(frame, id -> null) instanceof PresenceChanged changed) {
                    presences.putAll(changed.users());
                }
            } catch (MalformedFrameException e) {
                throw new AssertionError(frame, e);
            }
        }
        return presences;
    }

    void clear() {
        messages.clear();
    }

    @Override
    public AuthenticatedUser user() {
        return user;
    }

    @Override
    public InetAddress remoteAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void send(OutboundMessage message) {
        messages.add(message);
    }

    @Override
    public void sendPaced(OutboundMessage message) {
        send(message);
    }

    @Override
    public void whenPacedDrained(Runnable action) {
        action.run();
    }

    @Override
    public void close(CloseCode code, String reason) {
        throw new AssertionError("nobody is to be sent away: " + reason);
    }
}
