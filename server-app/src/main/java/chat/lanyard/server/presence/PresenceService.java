package chat.lanyard.server.presence;

import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells who comes, goes and changes, and newcomers who is there, each only of people whom they may see. What happens is
 * gathered and told together, and what has come to nothing meanwhile is not told, so that a thousand people who connect
 * at once cost each of them a few frames, not a thousand.
 */
public final class PresenceService {
    private final ConnectionRegistry connections;
    private final UserDirectory users;
    private final Sight sight;
    private final WireFormat format;
    private final Presences presences;
    private final FrameCodec codec = new FrameCodec();
    /** What everybody was told last, without those who are offline; used by {@link #tell} alone. */
    private final Map<UserId, Presence> told = new HashMap<>();

    private Gathered gathered = new Gathered();

    public PresenceService(ConnectionRegistry connections, UserDirectory users, Sight sight, WireFormat format) {
        this.connections = connections;
        this.users = users;
        this.sight = sight;
        this.format = format;
        this.presences = new Presences(connections, users);
    }

    /** What has happened since the last time: whose presence, whose profile, and who is to be told of everybody. */
    private static final class Gathered {
        private final Set<UserId> moved = new HashSet<>();
        private final Set<UserId> changed = new HashSet<>();
        private final Set<ClientConnection> newcomers = new HashSet<>();
    }

    /** Notes a connection that has joined the registry. */
    public synchronized void came(ClientConnection connection) {
        gathered.newcomers.add(connection);
        gathered.moved.add(connection.user().userId());
    }

    /** Notes a connection that has left the registry. */
    public synchronized void went(ClientConnection connection) {
        presences.forget(connection);
        gathered.newcomers.remove(connection);
        gathered.moved.add(connection.user().userId());
    }

    /** Notes what a client says of its device. */
    public synchronized void stated(ClientConnection connection, DeviceState state) {
        if (connections.all().contains(connection)) { // or it would be kept for ever
            presences.set(connection, state);
            gathered.moved.add(connection.user().userId());
        }
    }

    /** Notes that somebody tells something else of themselves. */
    public synchronized void profileChanged(UserId user) {
        gathered.changed.add(user);
        gathered.moved.add(user);
    }

    /** Notes that somebody may see people whom they could not see before. */
    public synchronized void sightWidened(UserId viewer) {
        gathered.newcomers.addAll(connections.of(viewer));
    }

    /** Tells what has gathered; called a few times a second, by one thread. */
    public void tell() {
        Gathered now = take();
        News news = new News(moves(now.moved), profiles(now.changed));
        send(news, connections.all().stream().filter(connection -> !now.newcomers.contains(connection)));
        if (!now.newcomers.isEmpty()) {
            send(new News(Map.copyOf(told), news.profiles()), now.newcomers.stream());
        }
    }

    private synchronized Gathered take() {
        Gathered taken = gathered;
        gathered = new Gathered();
        return taken;
    }

    /** Those who are not any more what everybody was told they are. */
    private Map<UserId, Presence> moves(Set<UserId> moved) {
        Map<UserId, Presence> moves = new HashMap<>();
        for (UserId user : moved) {
            Presence now = presences.of(user);
            Presence before = now == Presence.OFFLINE ? told.remove(user) : told.put(user, now);
            if (now != Optional.ofNullable(before).orElse(Presence.OFFLINE)) {
                moves.put(user, now);
            }
        }
        return moves;
    }

    private List<UserProfile> profiles(Set<UserId> changed) {
        return changed.stream()
                .flatMap(user -> users.find(user).stream())
                .map(User::profile)
                .toList();
    }

    /** Encoded once for all who see everybody. */
    private void send(News news, Stream<ClientConnection> to) {
        List<OutboundMessage> whole = encode(news);
        if (!whole.isEmpty()) {
            to.forEach(connection ->
                    seenBy(connection.user().userId(), news, whole).forEach(connection::send));
        }
    }

    private List<OutboundMessage> seenBy(UserId viewer, News news, List<OutboundMessage> whole) {
        return sight.seesEverybody(viewer) ? whole : encode(news.about(person -> sight.sees(viewer, person)));
    }

    private List<OutboundMessage> encode(News news) {
        return news.frames().stream()
                .map(frame -> format.text(codec.encode(frame)))
                .toList();
    }
}
