package chat.lanyard.server;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.handshake.Handshake;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.server.attachment.AttachmentAccess;
import chat.lanyard.server.attachment.Uploads;
import chat.lanyard.server.authentication.AccessTokens;
import chat.lanyard.server.authentication.AuthenticateRoute;
import chat.lanyard.server.channel.ChannelRoutes;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionLimits;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.delivery.DeliveryFeature;
import chat.lanyard.server.delivery.WelcomeBuilder;
import chat.lanyard.server.dispatch.ConnectionLifecycle;
import chat.lanyard.server.dispatch.Dispatcher;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.FrameRouter;
import chat.lanyard.server.dispatch.RateLimiter;
import chat.lanyard.server.dispatch.UserRateLimits;
import chat.lanyard.server.http.HttpEndpoint;
import chat.lanyard.server.http.HttpSettings;
import chat.lanyard.server.message.MessageRoutes;
import chat.lanyard.server.personal.PersonalRoutes;
import chat.lanyard.server.readstate.ReadRoutes;
import chat.lanyard.server.search.SearchNames;
import chat.lanyard.server.transport.ChatEndpoint;
import chat.lanyard.server.transport.EndpointSettings;
import chat.lanyard.server.transport.WebSocketFormat;
import chat.lanyard.server.typing.TypingRoute;
import chat.lanyard.server.user.Registration;
import chat.lanyard.server.user.RoleRoute;
import chat.lanyard.server.user.User;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What a served data folder shows to the network: chat sockets, HTTP API, and the tasks that come round by the clock. */
final class ServerNetwork implements AutoCloseable {
    private static final long FILES_MILLIS = 600_000;
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final ServerConfiguration configuration;
    private final ServerCore core;
    private final ExecutorService workers;
    private final PeopleFeature people;
    private final Uploads uploads;
    private final ChatEndpoint chat;
    private final HttpEndpoint http;
    private final Timers timers = new Timers();
    private volatile InetSocketAddress chatAddress;
    private volatile boolean ready;

    ServerNetwork(ServerConfiguration configuration, ServerCore core) {
        this.configuration = configuration;
        this.core = core;
        core.serve();
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newFixedThreadPool(
                WORKERS, task -> new Thread(task, "lanyard-worker-" + number.incrementAndGet()));
        WireFormat format = new WebSocketFormat();
        people = new PeopleFeature(core, format);
        chat = chatEndpoint(format);
        uploads = new Uploads(core.log, core.attachments.files(core.ids), configuration.files(), core.clock);
        http = httpEndpoint();
    }

    private ChatEndpoint chatEndpoint(WireFormat format) {
        WelcomeBuilder welcomes = new WelcomeBuilder(
                new ServerDescription(configuration.name(), ServerVersion.get(), core.logId),
                core.users,
                core.channels,
                core.visibility);
        DeliveryFeature delivery = new DeliveryFeature(
                core.log,
                new DeliveryFeature.Directories(
                        core.users, core.channels, core.deletedMessages, core.mutes, core.permissions, core.visibility),
                welcomes,
                format,
                workers);
        core.membershipMoves.subscribe(delivery.memberships());
        core.bus.subscribe(delivery.subscriber().andThen(people::committed));
        Dispatcher dispatcher = new Dispatcher(
                new FrameRouter(routes(delivery, format)),
                configuration.rateLimits() ? new UserRateLimits() : unlimited(),
                new Presence(delivery.greeter()),
                format,
                workers);
        return new ChatEndpoint(
                new EndpointSettings(
                        new InetSocketAddress(configuration.bind(), configuration.chatPort()),
                        configuration.limits().total(),
                        configuration.behindProxy()),
                core.authenticator,
                new ConnectionLimits(configuration.limits()),
                dispatcher);
    }

    private static RateLimiter unlimited() {
        return (user, rateClass) -> true;
    }

    private List<FrameRoute<?, ?>> routes(DeliveryFeature delivery, WireFormat format) {
        List<FrameRoute<?, ?>> routes = new ArrayList<>();
        routes.add(delivery.resume());
        routes.add(delivery.count());
        routes.add(AuthenticateRoute.of(core.authenticator, core.connections));
        routes.add(TypingRoute.of(core.permissions, delivery::readers, format));
        routes.addAll(
                new ReadRoutes(core.log, core.channels, core.channelRepository, core.membershipChanges, core.clock)
                        .routes(core.deletedMessages, core.permissions));
        routes.addAll(new PersonalRoutes(core.log, core.permissions, core.clock).routes(core.personal, core.mutes));
        MessageRoutes messages = new MessageRoutes(core.log, core.permissions, core.membershipChanges, core.clock);
        routes.addAll(messages.routes(core.messageTables, core.deletions, core.users, core.attachments.messages));
        routes.addAll(messages.threadRoutes(core.messageTables, core.messageReader));
        routes.add(new RoleRoute(core.accounts, core.users, core.permissions).route());
        routes.add(core.search.route(new SearchNames(core.channels, core.users), core.permissions, core.clock));
        routes.addAll(new ChannelRoutes(
                        core.log, core.channels, core.users, core.permissions, core.membershipChanges, core.clock)
                .routes(() -> new ChannelId(core.ids.next())));
        routes.addAll(people.routes());
        return routes;
    }

    /** Welcomes whoever connects, and keeps account of who is there. */
    private final class Presence implements ConnectionLifecycle {
        private final ConnectionLifecycle greeter;

        Presence(ConnectionLifecycle greeter) {
            this.greeter = greeter;
        }

        @Override
        public void opened(ClientConnection connection) {
            greeter.opened(connection);
            core.connections.add(connection);
            people.came(connection);
            closeIfEndedMeanwhile(connection);
        }

        /** Between the handshake and now nobody would have found the connection to close it. */
        private void closeIfEndedMeanwhile(ClientConnection connection) {
            AuthenticatedUser user = connection.user();
            if (!core.users.find(user.userId()).map(User::isActive).orElse(false)) {
                connection.close(CloseCode.ACCOUNT_CLOSED, "account closed");
            } else if (!core.sessions.isLive(user.sessionId(), user.userId())) {
                connection.close(CloseCode.SESSION_ENDED, "session ended");
            }
        }

        @Override
        public void closed(ClientConnection connection) {
            greeter.closed(connection);
            people.went(connection, core.connections.remove(connection));
        }
    }

    private HttpEndpoint httpEndpoint() {
        Registration registration =
                new Registration(core.accounts, core.invitations, core.userIds, configuration.registration());
        return new HttpEndpoint(
                new HttpSettings(
                        new InetSocketAddress(configuration.bind(), configuration.port()), configuration.behindProxy()),
                new HttpEndpoint.Accounts(registration, core.invitations, core.permissions),
                new HttpEndpoint.SignInServices(core.signIn, core.sessions, core.authenticator),
                new HttpEndpoint.Files(
                        uploads,
                        new AttachmentAccess(core.attachments.repository, core.attachments.store, core.channels),
                        core.attachments.disk,
                        user -> core.sessions.isLive(user.sessionId(), user.userId())),
                new HttpEndpoint.Pictures(people.avatars(), workers),
                new HttpEndpoint.Identity(
                        configuration.name(),
                        ServerVersion.get(),
                        configuration.registration(),
                        this::chatUrl,
                        () -> ready && core.log.isWritable(),
                        core.clock));
    }

    private String chatUrl(String host) {
        return configuration.chatUrl() != null
                ? configuration.chatUrl()
                : "ws://" + host + ":" + chatAddress.getPort() + Handshake.PATH;
    }

    /** Binds both ports; if one is taken, neither stays open. */
    ServerAddresses start() throws IOException {
        try {
            chatAddress = chat.start().join();
            InetSocketAddress api = http.start();
            timers.every(250, people::tell);
            timers.every(1_000, people::endStatuses);
            timers.every(60_000, people::saveLastSeen);
            timers.every(500, this::closeExpired);
            timers.every(1_000, core.anchor::force);
            timers.every(3_600_000, core.sessions::endStale);
            core.attachments.clean();
            timers.every(FILES_MILLIS, this::cleanFiles);
            ready = true;
            return ServerAddresses.of(api, chatAddress, Handshake.PATH);
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private void cleanFiles() {
        uploads.forgetIdle();
        core.attachments.clean();
    }

    private void closeExpired() {
        core.connections.closeExpired(core.clock.instant().minus(AccessTokens.CLOCK_SKEW));
    }

    /** Before they are cut off. */
    void rememberWhoIsHere() {
        people.rememberWhoIsHere();
    }

    int connectedPeople() {
        return core.connections.connectedUsers().size();
    }

    /** Closes the HTTP API, then the sockets with 1012, each behind the answers that wait for it. */
    @Override
    public void close() {
        ready = false;
        timers.close();
        http.stop();
        people.close();
        chat.stop();
        workers.shutdown();
    }
}
