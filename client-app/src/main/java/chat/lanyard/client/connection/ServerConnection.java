package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.RequestId;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live connection of a session: connects, comes back by itself, keeps its token fresh, and says where it stands.
 * All of it happens on the event thread, where its methods are to be called and its listener is told.
 */
public final class ServerConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);

    /** For a server that shows signs of life but does not welcome; silence is noticed sooner. */
    private static final Duration WELCOME_TIMEOUT = Duration.ofSeconds(60);

    private static final Set<Problem> FINAL = EnumSet.of(Problem.SIGNED_OUT, Problem.ACCOUNT_DISABLED);

    private final Session session;
    private final HttpClient http;
    private final Timing timing;
    private final ConnectionListener listener;
    private final Backoff backoff;
    private final TokenKeeper token;
    private final Surroundings surroundings;
    private final StatusTeller status;
    private final NextAttempt nextAttempt;
    private LiveSocket socket;
    private Future<?> welcomeTimeout;
    private boolean refreshing;

    /** Whether the token was refreshed since a connection last stood, so that another refresh would not help. */
    private boolean refreshed;

    private boolean closed;

    public ServerConnection(Session session, HttpClient http, Timing timing, ConnectionListener listener) {
        this.session = session;
        this.http = http;
        this.timing = timing;
        this.listener = listener;
        this.backoff = new Backoff(timing.random(), timing.nanos());
        this.token = new TokenKeeper(session, timing, this::showToken, this::tokenNotRefreshed);
        this.surroundings = new Surroundings(timing, this::surroundingsChanged);
        this.status = new StatusTeller(session, surroundings, listener);
        this.nextAttempt = new NextAttempt(timing, backoff, this::connect);
    }

    public ConnectionStatus status() {
        return status.current();
    }

    /** Connects now, unless it is connected or about to be. */
    public void connect() {
        if (closed || socket != null || refreshing) {
            return;
        }
        nextAttempt.cancel();
        surroundings.start();
        status.become(ConnectionState.CONNECTING);
        if (session.accessTokenLife().compareTo(Duration.ZERO) > 0) {
            open();
        } else {
            refresh();
        }
    }

    /** Gives up the socket, whose other side cannot be understood, and tries again after the back-off. */
    public void reconnect() {
        if (socket != null) {
            socket.drop();
        }
    }

    /** What was missed has come. */
    public void caughtUp() {
        if (status().state() == ConnectionState.CATCHING_UP) {
            status.online();
        }
    }

    /** Asks the server; fails with a {@link RequestException} or a {@link NotConnectedException}. */
    public <R extends RequestResult> CompletableFuture<R> request(Function<RequestId, ClientFrame<R>> request) {
        return socket == null
                ? CompletableFuture.failedFuture(new NotConnectedException("There is no connection"))
                : socket.request(request);
    }

    /** Ends the connection for good. */
    public void close() {
        closed = true;
        status.close();
        surroundings.stop();
        nextAttempt.cancel();
        release();
    }

    private void open() {
        socket = new LiveSocket(http, session, timing, this::received, this::ended);
        welcomeTimeout = timing.after(WELCOME_TIMEOUT, socket::drop);
    }

    private void received(ServerFrame frame) {
        if (frame instanceof ServerFrame.Welcome welcome) {
            welcomeTimeout.cancel(false);
            backoff.connected();
            token.start(welcome.sessionExpiresAt());
            status.become(ConnectionState.CATCHING_UP);
        }
        listener.frameReceived(frame);
    }

    private void ended(SocketEnd end) {
        LOG.info("The connection ended: {}", end);
        release();
        if (end.kind() == SocketEnd.Kind.LOST) {
            backoff.lost();
        }
        if (backoff.ended()) {
            refreshed = false;
        }
        Reaction reaction = Reaction.to(end);
        switch (reaction.step()) {
            case RETRY -> retry(reaction.failure());
            case RETRY_SOON -> retrySoon(reaction.failure());
            case REFRESH -> renewToken(reaction.failure());
            case GIVE_UP -> giveUp(reaction.failure());
        }
    }

    private void retrySoon(Failure failure) {
        backoff.serverRestarts();
        retry(failure);
    }

    private void retry(Failure failure) {
        refreshed = false;
        Duration wait = nextAttempt.schedule(failure.retryAfter());
        status.offline(timing.clock().instant().plus(wait), failure);
    }

    /** @param otherwise what it means if the token that was not taken is fresh */
    private void renewToken(Failure otherwise) {
        if (!refreshed) {
            status.become(ConnectionState.CONNECTING);
            refresh();
        } else if (FINAL.contains(otherwise.problem())) {
            giveUp(otherwise);
        } else {
            retry(otherwise);
        }
    }

    private void refresh() {
        refreshing = true;
        session.refresh()
                .whenCompleteAsync(
                        (done, error) -> {
                            refreshing = false;
                            if (closed) {
                                return;
                            }
                            if (error == null) {
                                refreshed = true;
                                open();
                            } else {
                                notRefreshed(SignInService.failureOf(error));
                            }
                        },
                        timing.events());
    }

    private void notRefreshed(Failure failure) {
        switch (failure.problem()) {
            case SIGNED_OUT, ACCOUNT_DISABLED -> giveUp(failure);
            case SERVER_NOT_RUNNING -> retrySoon(failure);
            case CONNECTION_LOST -> {
                backoff.hurry(); // if the answer was lost, the server takes the spent token for a minute only
                retry(failure);
            }
            default -> retry(failure);
        }
    }

    /** Unless it is final, the old token still keeps the socket open, and its keeper tries again. */
    private void tokenNotRefreshed(Failure failure) {
        if (FINAL.contains(failure.problem())) {
            release();
            giveUp(failure);
        }
    }

    private void giveUp(Failure refusal) {
        surroundings.stop();
        if (refusal.problem() == Problem.SIGNED_OUT) {
            session.forget();
        }
        status.refused(refusal);
    }

    private void showToken() {
        status.clockHeard();
        LiveSocket shownTo = socket;
        request(id -> new ClientFrame.Authenticate(id, session.accessToken())).whenComplete((extended, error) -> {
            if (socket != shownTo) {
                return;
            }
            if (error == null) {
                token.start(extended.sessionExpiresAt());
            } else {
                LOG.info("The fresh token was not taken: {}", error.getMessage());
                token.tryAgain(Duration.ZERO);
            }
        });
    }

    /** Whoever is connected finds out whether that still holds; whoever waits need not wait any longer. */
    private void surroundingsChanged() {
        if (socket != null) {
            socket.probe();
        } else {
            nextAttempt.hurry();
        }
    }

    private void release() {
        LiveSocket left = socket;
        socket = null;
        token.stop();
        if (left != null) {
            welcomeTimeout.cancel(false);
            left.close();
        }
    }
}
