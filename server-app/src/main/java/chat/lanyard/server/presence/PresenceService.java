package chat.lanyard.server.presence;

import chat.lanyard.protocol.frame.ServerFrame.PresenceChanged;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.connection.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells everybody who comes and goes. What changes is gathered and told together, so that a thousand people who connect at
 * once cost each of them a few frames, not a thousand.
 */
public final class PresenceService {
    private static final int USERS_IN_A_FRAME = 2_000;

    private final ConnectionRegistry connections;
    private final FrameCodec codec = new FrameCodec();
    private final WireFormat format;
    private final Set<UserId> changed = new HashSet<>();

    public PresenceService(ConnectionRegistry connections, WireFormat format) {
        this.connections = connections;
        this.format = format;
    }

    /** Notes that somebody came or went. */
    public synchronized void changed(UserId user) {
        changed.add(user);
    }

    /** Tells one connection who is online. */
    public void tellAll(ClientConnection connection) {
        frames(presences(connections.connectedUsers())).forEach(connection::send);
    }

    /** Tells everybody what has changed since the last time; called a few times a second. */
    public void tellChanges() {
        List<OutboundMessage> frames = frames(presences(takeChanged()));
        for (OutboundMessage frame : frames) {
            connections.all().forEach(connection -> connection.send(frame));
        }
    }

    private synchronized Set<UserId> takeChanged() {
        Set<UserId> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    private Map<UserId, Presence> presences(Set<UserId> users) {
        Map<UserId, Presence> presences = new HashMap<>();
        users.forEach(user -> presences.put(user, connections.isConnected(user) ? Presence.ONLINE : Presence.OFFLINE));
        return presences;
    }

    private List<OutboundMessage> frames(Map<UserId, Presence> presences) {
        List<OutboundMessage> frames = new ArrayList<>();
        Map<UserId, Presence> part = new HashMap<>();
        for (Map.Entry<UserId, Presence> entry : presences.entrySet()) {
            part.put(entry.getKey(), entry.getValue());
            if (part.size() == USERS_IN_A_FRAME) {
                frames.add(frame(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            frames.add(frame(part));
        }
        return frames;
    }

    private OutboundMessage frame(Map<UserId, Presence> presences) {
        return format.text(codec.encode(new PresenceChanged(presences)));
    }
}
