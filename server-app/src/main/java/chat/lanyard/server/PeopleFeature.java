package chat.lanyard.server;

import chat.lanyard.protocol.frame.ChannelEvent.MemberJoined;
import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.event.EventBatch;
import chat.lanyard.server.people.Avatars;
import chat.lanyard.server.people.PeopleRoutes;
import chat.lanyard.server.people.Profiles;
import chat.lanyard.server.presence.LastSeen;
import chat.lanyard.server.presence.PresenceRoutes;
import chat.lanyard.server.presence.PresenceService;
import chat.lanyard.server.presence.Sight;
import java.util.ArrayList;
import java.util.List;

/** Who people are and whether they are there, put together for a served data folder. */
final class PeopleFeature implements AutoCloseable {
    private final ServerCore core;
    private final Sight sight = new VisibleOnes();
    private final PresenceService presence;
    private final LastSeen lastSeen;
    private final Profiles profiles;
    private final Avatars avatars;

    PeopleFeature(ServerCore core, WireFormat format) {
        this.core = core;
        presence = new PresenceService(core.connections, core.users, sight, format);
        lastSeen = new LastSeen(core.log, core.profileRepository, core.clock);
        profiles = new Profiles(core.log, core.profileRepository, core.users, core.clock, presence::profileChanged);
        avatars = new Avatars(profiles, core.profileRepository, core.users, sight);
    }

    /** What the table of permissions says. */
    private final class VisibleOnes implements Sight {
        @Override
        public boolean seesEverybody(UserId viewer) {
            return core.visibility.seesEverybody(viewer);
        }

        @Override
        public boolean sees(UserId viewer, UserId person) {
            return core.visibility.sees(viewer, person);
        }
    }

    List<FrameRoute<?, ?>> routes() {
        List<FrameRoute<?, ?>> routes = new ArrayList<>();
        routes.addAll(new PresenceRoutes(presence, lastSeen, core.connections, sight).routes());
        routes.addAll(new PeopleRoutes(profiles, core.users, sight, core.clock).routes());
        return routes;
    }

    Avatars avatars() {
        return avatars;
    }

    /** A connection has joined the registry. */
    void came(ClientConnection connection) {
        presence.came(connection);
    }

    /** A connection has left the registry; {@code last} if its user has no other. */
    void went(ClientConnection connection, boolean last) {
        presence.went(connection);
        if (last) {
            lastSeen.seen(connection.user().userId());
        }
    }

    /** Others see what somebody has become. Guests of a channel that somebody joins see somebody new, or, being that one, everybody in it. */
    void committed(EventBatch batch) {
        batch.events().stream()
                .filter(PersonalEvent.ProfileChanged.class::isInstance)
                .forEach(event -> presence.profileChanged(event.actor()));
        if (batch.events().stream().anyMatch(MemberJoined.class::isInstance)) {
            core.connections.connectedUsers().stream()
                    .filter(user -> !sight.seesEverybody(user) && core.channels.isMember(batch.channel(), user))
                    .forEach(presence::sightWidened);
        }
    }

    /** Tells what has gathered. */
    void tell() {
        presence.tell();
    }

    void endStatuses() {
        profiles.endStatuses();
    }

    void saveLastSeen() {
        lastSeen.save(core.connections.connectedUsers());
    }

    /** Those who are about to be cut off were here until now. */
    void rememberWhoIsHere() {
        lastSeen.saveAll(core.connections.connectedUsers());
    }

    @Override
    public void close() {
        avatars.close();
    }
}
