package chat.lanyard.server.delivery;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.LogEnd;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.dispatch.ConnectionLifecycle;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.PersonalLogs;
import chat.lanyard.server.user.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Subscribes whoever connects to their channels and welcomes them, with nothing lost between the two. */
final class Greeter implements ConnectionLifecycle {
    private final ChannelLog log;
    private final Audience audience;
    private final Replayer replayer;
    private final DeliveryFeature.Directories directories;
    private final ChannelStates states;
    private final WelcomeBuilder welcomes;
    private final WireFormat format;

    Greeter(
            Subscriptions subscriptions,
            DeliveryFeature.Directories directories,
            WelcomeBuilder welcomes,
            WireFormat format) {
        this.log = subscriptions.log();
        this.audience = subscriptions.audience();
        this.replayer = subscriptions.replayer();
        this.directories = directories;
        states = new ChannelStates(log, directories);
        this.welcomes = welcomes;
        this.format = format;
    }

    /** What following channels takes. */
    record Subscriptions(ChannelLog log, Audience audience, Replayer replayer) {}

    @Override
    public void opened(ClientConnection connection) {
        Optional<User> user = directories.users().find(connection.user().userId());
        if (user.isEmpty()) {
            connection.close(CloseCode.ACCOUNT_CLOSED, "account deleted");
            return;
        }
        welcome(connection, user.get(), log.consistently(() -> arrive(connection, user.get())));
    }

    /** What is there for a user: the own log, and the channels. */
    private record View(ChannelHead me, List<ChannelState> channels, Subscriber subscriber, List<Feed.Hold> holds) {}

    /** As of one commit, or what is unread would be counted wrong. What is committed from here on is held. */
    private View arrive(ClientConnection connection, User user) {
        ChannelHead me = log.head(PersonalLogs.of(user.id()));
        List<ChannelState> channels = directories.channels().memberships(user.id()).stream()
                .map(states::of)
                .toList();
        List<Feed.Hold> holds = Stream.concat(channels.stream().map(ChannelState::head), Stream.of(me))
                .map(head -> new Feed(connection, head.channel(), head.lastSequence()).hold(head.lastSequence()))
                .toList();
        Subscriber subscriber =
                audience.add(connection, holds.stream().map(Feed.Hold::feed).toList());
        return new View(me, channels, subscriber, holds);
    }

    private void welcome(ClientConnection connection, User user, View view) {
        List<byte[]> frames = welcomes.build(
                user, connection.user().expiresAt(), new LogEnd(view.me().lastSequence()), view.channels());
        connection.send(format.text(frames.get(0)));
        frames.subList(1, frames.size()).forEach(channel -> connection.sendPaced(format.text(channel)));
        view.subscriber().welcomed();
        List<Feed.Hold> behind =
                view.holds().stream().filter(hold -> !hold.release(log)).toList();
        if (!behind.isEmpty()) {
            replayer.replay(Replay.silent(connection, behind));
        }
    }

    @Override
    public void closed(ClientConnection connection) {
        audience.remove(connection);
    }
}
