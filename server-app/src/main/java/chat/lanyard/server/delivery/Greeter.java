package chat.lanyard.server.delivery;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.dispatch.ConnectionLifecycle;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscribes whoever connects to their channels and welcomes them, with nothing lost between the two. */
final class Greeter implements ConnectionLifecycle {
    private final ChannelLog log;
    private final Audience audience;
    private final Replayer replayer;
    private final DeliveryFeature.Directories directories;
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
        welcome(connection, user.get(), states(user.get()));
    }

    /** As of one commit, or what is unread would be counted wrong. */
    private List<ChannelState> states(User user) {
        return log.consistently(() -> directories.channels().memberships(user.id()).stream()
                .map(this::state)
                .toList());
    }

    private ChannelState state(Membership membership) {
        return new ChannelState(
                membership,
                log.head(membership.channel()),
                directories
                        .deleted()
                        .ofOthersAfter(membership.channel(), membership.readSequence(), membership.user()));
    }

    /** What is committed from here on is held, and follows the welcome. */
    private void welcome(ClientConnection connection, User user, List<ChannelState> states) {
        List<Feed.Hold> holds = new ArrayList<>();
        states.stream()
                .map(ChannelState::head)
                .forEach(head ->
                        holds.add(new Feed(connection, head.channel(), head.lastSequence()).hold(head.lastSequence())));
        audience.add(connection, holds.stream().map(Feed.Hold::feed).toList());
        connection.send(format.text(welcomes.build(user, connection.user().expiresAt(), states)));
        holds.removeIf(hold -> hold.release(log));
        if (!holds.isEmpty()) {
            replayer.replay(Replay.silent(connection, holds));
        }
    }

    @Override
    public void closed(ClientConnection connection) {
        audience.remove(connection);
    }
}
