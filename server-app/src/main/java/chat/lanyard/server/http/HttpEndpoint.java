package chat.lanyard.server.http;

import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.server.attachment.AttachmentAccess;
import chat.lanyard.server.attachment.Uploads;
import chat.lanyard.server.authentication.HandshakeAuthenticator;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.people.Avatars;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.Invitations;
import chat.lanyard.server.user.Registration;
import chat.lanyard.server.user.RegistrationPolicy;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP API (RFC 9110) on Jetty. Starts once and stops once. */
public final class HttpEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);
    private static final int REQUEST_BYTES = 64 * 1024;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int FRAMING_BYTES = 16;
    private static final int THREADS = 24;
    private static final long IDLE_MILLISECONDS = 15_000;
    private static final long STOP_MILLISECONDS = 1_000;

    private final HttpSettings settings;
    private final Javalin javalin;

    public HttpEndpoint(
            HttpSettings settings,
            Accounts accounts,
            SignInServices signIn,
            Files files,
            Pictures pictures,
            Identity identity) {
        this.settings = settings;
        HttpCodec codec = new HttpCodec();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        Authorization authorization = new Authorization(signIn.authenticator());
        ApiContext api = new ApiContext(codec, authorization, new ClientAddress(settings.behindProxy()), threads);
        Transfers transfers = new Transfers(files, authorization, new TransferErrors(codec));
        javalin = Javalin.create(config -> {
            tune(config, transfers);
            config.jetty.threadPool = threads;
            config.jetty.addConnector(
                    (server, http) -> ApiConnector.of(server, http, settings.bind(), ApiConnector.CONNECTIONS));
            config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors(codec)));
            new ApiErrors(codec).install(config.routes);
            new ServerInfoApi(api, identity.description(), identity.chatUrls(), identity.ready(), identity.clock())
                    .install(config.routes);
            new AccountsApi(api, accounts.registration(), accounts.invitations(), accounts.permissions())
                    .install(config.routes);
            new UploadsApi(api, files.uploads(), files.disk()).install(config.routes);
            new SessionsApi(api, signIn.signIn(), signIn.sessions(), identity.chatUrls()).install(config.routes);
            new AvatarsApi(api, pictures.avatars(), pictures.readers()).install(config.routes);
        });
    }

    /** What accounts are made with. */
    public record Accounts(Registration registration, Invitations invitations, Permissions permissions) {}

    /** What people sign in with. */
    public record SignInServices(SignIn signIn, Sessions sessions, HandshakeAuthenticator authenticator) {}

    /**
     * What files are taken and given with.
     *
     * @param disk runs what works on the disk
     * @param signedIn whether the session of somebody who was admitted is still there
     */
    public record Files(
            Uploads uploads, AttachmentAccess access, Executor disk, Predicate<AuthenticatedUser> signedIn) {}

    /**
     * People's pictures.
     *
     * @param readers where the database may be waited for
     */
    public record Pictures(Avatars avatars, Executor readers) {}

    /**
     * What the server says of itself.
     *
     * @param chatUrls the chat's address for somebody who came by a host
     * @param ready whether it can serve right now
     */
    public record Identity(
            String name,
            String version,
            RegistrationPolicy registration,
            UnaryOperator<String> chatUrls,
            BooleanSupplier ready,
            Clock clock) {
        ServerInfoApi.Description description() {
            return new ServerInfoApi.Description(
                    name, version, registration.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void tune(JavalinConfig config, Transfers transfers) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = REQUEST_BYTES;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLISECONDS);
        });
        config.jetty.modifyServer(server -> tune(server, transfers));
    }

    private static void tune(Server server, Transfers transfers) {
        server.setStopTimeout(STOP_MILLISECONDS);
        // handlers read bodies with a thread, so they only begin once the body is there: a slow client takes none
        EagerContentHandler others = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(2 * REQUEST_BYTES, FRAMING_BYTES, true));
        others.exclude(AvatarsApi::readsItself);
        server.setHandler(new TransferHandler(others, transfers));
    }

    /**
     * Binds and begins to answer.
     *
     * @return the address that it is really bound to
     * @throws BindException if the port is taken
     */
    public InetSocketAddress start() throws BindException {
        try {
            javalin.start();
            return new InetSocketAddress(settings.bind().getAddress(), javalin.port());
        } catch (JavalinBindException e) {
            BindException bind = new BindException("Port " + settings.bind().getPort() + " is in use");
            bind.initCause(e);
            throw bind;
        }
    }

    /** Answers what has begun, for at most a second. */
    public void stop() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            // it is stopped all the same, and what else has to stop must not be kept from it
            LOG.warn("A request was still being answered when the HTTP API stopped");
        }
    }
}
