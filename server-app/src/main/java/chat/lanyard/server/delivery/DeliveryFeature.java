package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PersonalFrame;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.MembershipListener;
import chat.lanyard.server.channel.Visibility;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.ConnectionLifecycle;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.event.EventBatch;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.message.DeletedMessages;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.personal.Mutes;
import chat.lanyard.server.user.UserDirectory;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Live delivery, welcome and resume, put together. */
public final class DeliveryFeature {
    private final Consumer<EventBatch> subscriber;
    private final Moves moves;
    private final ConnectionLifecycle greeter;
    private final FrameRoute<?, ?> resume;
    private final Audience audience = new Audience();
    private final FrameRoute<?, ?> count;

    public DeliveryFeature(
            ChannelLog log, Directories directories, WelcomeBuilder welcomes, WireFormat format, Executor workers) {
        EventCodec codec = new EventCodec();
        Replayer replayer = new Replayer(log, codec, format, workers);
        moves = new Moves(
                audience, replayer, new Doorkeeper(new ChannelStates(log, directories), welcomes, directories, format));
        subscriber = new Delivery(audience, moves, replayer, codec, format);
        greeter = new Greeter(new Greeter.Subscriptions(log, audience, replayer), directories, welcomes, format);
        resume = new FrameRoute<>(
                ClientFrame.Resume.class,
                AccessRule.everybody(),
                RateClass.OTHER,
                new ResumeHandler(log, audience, replayer));
        count = new FrameRoute<>(
                PersonalFrame.CountUnread.class,
                directories.permissions().rule(Permission.READ, PersonalFrame.CountUnread::channelId),
                RateClass.OTHER,
                new CountHandler(log, directories.channels(), new ChannelStates(log, directories)));
    }

    /** Who and what there is, in memory. */
    public record Directories(
            UserDirectory users,
            ChannelDirectory channels,
            DeletedMessages deleted,
            Mutes mutes,
            Permissions permissions,
            Visibility visibility) {}

    /** The live connections that follow a channel. */
    public Collection<ClientConnection> readers(ChannelId channel) {
        return audience.of(channel).stream()
                .filter(Feed::goesOn)
                .map(Feed::connection)
                .toList();
    }

    /** Takes what the event bus carries. */
    public Consumer<EventBatch> subscriber() {
        return subscriber;
    }

    /** Takes who comes to channels and who goes. */
    public MembershipListener memberships() {
        return moves;
    }

    public ConnectionLifecycle greeter() {
        return greeter;
    }

    public FrameRoute<?, ?> resume() {
        return resume;
    }

    /** What is unread in one channel. */
    public FrameRoute<?, ?> count() {
        return count;
    }
}
