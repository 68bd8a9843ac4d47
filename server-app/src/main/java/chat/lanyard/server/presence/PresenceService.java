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
 * Tells everybody who comes and goes, and newcomers who is there. What happens is gathered and told together, so that a
 * thousand people who connect at once cost each of them a few frames, not a thousand.
 */
public final class PresenceService {
    private static final int USERS_IN_A_FRAME = 2_000;

    private final ConnectionRegistry connections;
    private final FrameCodec codec = new FrameCodec();
    private final WireFormat format;
    private Set<UserId> changed = new HashSet<>();
    private Set<ClientConnection> newcomers = new HashSet<>();

    public PresenceService(ConnectionRegistry connections, WireFormat format) {
        this.connections = connections;
        this.format = format;
    }

    /** What has gathered since the last time. */
    private record Gathered(Set<UserId> changed, Set<ClientConnection> newcomers) {}

    /** Notes a connection that has joined the registry; {@code first} if its user has no other. */
    public synchronized void came(ClientConnection connection, boolean first) {
        newcomers.add(connection);
        if (first) {
            changed.add(connection.user().userId());
        }
    }

    /** Notes a connection that has left the registry; {@code last} if its user has no other. */
    public synchronized void went(ClientConnection connection, boolean last) {
        newcomers.remove(connection);
        if (last) {
            changed.add(connection.user().userId());
        }
    }

    /** Tells what has gathered; called a few times a second. */
    public void tell() {
        Gathered gathered = take();
        for (OutboundMessage frame : frames(presences(gathered.changed()))) {
            connections.all().stream()
                    .filter(connection -> !gathered.newcomers().contains(connection))
                    .forEach(connection -> connection.send(frame));
        }
        if (!gathered.newcomers().isEmpty()) {
            for (OutboundMessage frame : frames(presences(connections.connectedUsers()))) {
                gathered.newcomers().forEach(connection -> connection.send(frame));
            }
        }
    }

    private synchronized Gathered take() {
        Gathered taken = new Gathered(changed, newcomers);
        changed = new HashSet<>();
        newcomers = new HashSet<>();
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
