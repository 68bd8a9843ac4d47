package chat.lanyard.server.delivery;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.json.FrameCodec;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscribes whoever connects to their channels and welcomes them, with nothing lost between the two. */
final class Greeter implements ConnectionLifecycle {
    private final ChannelLog log;
    private final Audience audience;
    private final Replayer replayer;
    private final UserDirectory users;
    private final ChannelDirectory channels;
    private final WelcomeBuilder welcomes;
    private final FrameCodec codec = new FrameCodec();
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
        Map<Membership, Feed> feeds = new LinkedHashMap<>();
        for (Membership membership : channels.memberships(user.get().id())) {
            feeds.put(membership, new Feed(connection, membership.channel()));
        }
        audience.add(connection, List.copyOf(feeds.values()));
        welcome(connection, user.get(), feeds);
    }

    /** Heads are read after the subscription: what was committed before is in them, what comes after is held. */
    private void welcome(ClientConnection connection, User user, Map<Membership, Feed> feeds) {
        Map<Membership, ChannelHead> heads = new LinkedHashMap<>();
        List<Feed.Hold> holds = new ArrayList<>();
        feeds.forEach((membership, feed) -> {
            ChannelHead head = log.head(membership.channel());
            heads.put(membership, head);
            holds.add(feed.hold(head.lastSequence()));
        });
        connection.send(format.text(codec.encode(welcomes.build(connection, user, heads))));
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
