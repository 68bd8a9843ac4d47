package chat.lanyard.server.personal;

import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameHandler;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.permission.Permissions;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** What people do that concerns nobody else, but for reading. */
public final class PersonalRoutes {
    private final ChannelLog log;
    private final Permissions permissions;
    private final Clock clock;

    public PersonalRoutes(ChannelLog log, Permissions permissions, Clock clock) {
        this.log = log;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** One for each kind of frame. */
    public List<FrameRoute<?, ?>> routes(PersonalRepository repository, Mutes mutes) {
        SaveHandlers saving = new SaveHandlers(log, repository, clock);
        return List.of(
                route(
                        PersonalFrame.MuteChannel.class,
                        PersonalFrame.MuteChannel::channelId,
                        new MuteHandler(log, repository, mutes, clock)),
                route(PersonalFrame.SaveMessage.class, PersonalFrame.SaveMessage::channelId, saving::save),
                new FrameRoute<>(
                        PersonalFrame.UnsaveMessage.class, AccessRule.everybody(), RateClass.OTHER, saving::unsave),
                new FrameRoute<>(
                        PersonalFrame.ListSaved.class,
                        AccessRule.everybody(),
                        RateClass.OTHER,
                        new SavedHandler(log, repository)));
    }

    /** For members only. */
    private <R extends RequestResult, F extends PersonalFrame<R>> FrameRoute<R, F> route(
            Class<F> frame, Function<F, ChannelId> channel, FrameHandler<R, F> handler) {
        return new FrameRoute<>(frame, permissions.rule(Permission.READ, channel), RateClass.OTHER, handler);
    }
}
