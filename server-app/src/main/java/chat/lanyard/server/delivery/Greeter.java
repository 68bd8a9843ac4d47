package chat.lanyard.server.delivery;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.dispatch.ConnectionLifecycle;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Subscribes whoever connects to their channels and welcomes them, with nothing lost between the two. */
final class Greeter implements ConnectionLifecycle {
    private final ChannelLog log;
    private final Audience audience;
    private final Replayer replayer;
    private final UserDirectory users;
    private final ChannelDirectory channels;
    private final WelcomeBuilder welcomes;
    private final WireFormat format;

    Greeter(Subscriptions subscriptions, Directories directories, WelcomeBuilder welcomes, WireFormat format) {
        this.log = subscriptions.log();
        this.audience = subscriptions.audience();
        this.replayer = subscriptions.replayer();
        this.users = directories.users();
        this.channels = directories.channels();
        this.welcomes = welcomes;
        this.format = format;
    }

    /** What following channels takes. */
    record Subscriptions(ChannelLog log, Audience audience, Replayer replayer) {}

    /** Who and what there is. */
    record Directories(UserDirectory users, ChannelDirectory channels) {}

    @Override
    public void opened(ClientConnection connection) {
        Optional<User> user = users.find(connection.user().userId());
        if (user.isEmpty()) {
            connection.close(CloseCode.ACCOUNT_CLOSED, "account deleted");
            return;
        }
        welcome(connection, user.get(), heads(user.get()));
    }

    /** As of one commit, or what is unread would be counted wrong. */
    private Map<Membership, ChannelHead> heads(User user) {
        return log.consistently(() -> channels.memberships(user.id()).stream()
                .collect(Collectors.toMap(Function.identity(), membership -> log.head(membership.channel()))));
    }

    /** What is committed from here on is held, and follows the welcome. */
    private void welcome(ClientConnection connection, User user, Map<Membership, ChannelHead> heads) {
        List<Feed.Hold> holds = new ArrayList<>();
        heads.values()
                .forEach(head ->
                        holds.add(new Feed(connection, head.channel(), head.lastSequence()).hold(head.lastSequence())));
        audience.add(connection, holds.stream().map(Feed.Hold::feed).toList());
        connection.send(format.text(welcomes.build(user, connection.user().expiresAt(), heads)));
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
