package chat.lanyard.server.presence;

import chat.lanyard.protocol.frame.PeopleFrame.AskLastSeen;
import chat.lanyard.protocol.frame.PeopleFrame.SetPresence;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.dispatch.RequestContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How clients say that nobody uses them, and ask when somebody was last there. */
public final class PresenceRoutes {
    private final PresenceService presence;
    private final LastSeen lastSeen;
    private final ConnectionRegistry connections;
    private final Sight sight;

    public PresenceRoutes(PresenceService presence, LastSeen lastSeen, ConnectionRegistry connections, Sight sight) {
        this.presence = presence;
        this.lastSeen = lastSeen;
        this.connections = connections;
        this.sight = sight;
    }

    public List<FrameRoute<?, ?>> routes() {
        return List.of(
                new FrameRoute<>(SetPresence.class, AccessRule.everybody(), RateClass.OTHER, this::set),
                new FrameRoute<>(AskLastSeen.class, AccessRule.everybody(), RateClass.OTHER, this::lastSeen));
    }

    private void set(RequestContext<RequestResult.Done> context, SetPresence frame) {
        presence.stated(context.connection(), frame.state());
        context.reply(new RequestResult.Done());
    }

    /** Of people whom one may not see it is not known, as of people who do not exist. */
    private void lastSeen(RequestContext<RequestResult.LastSeen> context, AskLastSeen frame) {
        Map<UserId, Instant> times = new HashMap<>();
        frame.userIds().stream()
                .filter(person -> sight.sees(context.userId(), person) && !connections.isConnected(person))
                .forEach(person -> lastSeen.of(person).ifPresent(time -> times.put(person, time)));
        context.reply(new RequestResult.LastSeen(times));
    }
}
