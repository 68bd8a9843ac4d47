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
import java.time.Instant;
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
    private static final Duration WELCOME_TIMEOUT = Duration.ofSeconds(15);
    private static final Set<Problem> FINAL = EnumSet.of(Problem.SIGNED_OUT, Problem.ACCOUNT_DISABLED);
    private static final Set<Problem> NO_ANSWER =
            EnumSet.of(Problem.UNREACHABLE, Problem.SERVER_NOT_RUNNING, Problem.CONNECTION_LOST);

    private final Session session;
    private final HttpClient http;
    private final Timing timing;
    private final ConnectionListener listener;
    private final Backoff backoff;
    private final TokenKeeper token;
    private final Surroundings surroundings;
    private ConnectionStatus status = ConnectionStatus.INITIAL;
    private LiveSocket socket;
    private Future<?> timer;

    /** Monotonic time before which the server does not want to be asked again. */
    private long notBefore;

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
    }

    public ConnectionStatus status() {
        return status;
    }

    /** Connects now, unless it is connected or about to be. */
    public void connect() {
        if (closed || socket != null || refreshing) {
            return;
        }
        cancelTimer();
        surroundings.start();
        become(ConnectionState.CONNECTING, null, status.failure());
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
        if (status.state() == ConnectionState.CATCHING_UP) {
            become(ConnectionState.ONLINE, null, null);
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
        surroundings.stop();
        release();
    }

    private void open() {
        socket = new LiveSocket(http, session, timing, this::received, this::ended);
        timer = timing.after(WELCOME_TIMEOUT, socket::drop);
    }

    private void received(ServerFrame frame) {
        if (frame instanceof ServerFrame.Welcome) {
            cancelTimer();
            backoff.connected();
            token.start();
            become(ConnectionState.CATCHING_UP, null, status.failure());
        }
        listener.frameReceived(frame);
    }

    private void ended(SocketEnd end) {
        LOG.info("The connection ended: {}", end);
        release();
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
        Duration wait = backoff.next(failure.retryAfter());
        notBefore = timing.nanos().getAsLong() + failure.retryAfter().toNanos();
        timer = timing.after(wait, this::connect);
        become(ConnectionState.OFFLINE, timing.clock().instant().plus(wait), explained(failure));
    }

    private Failure explained(Failure failure) {
        boolean nowhere = NO_ANSWER.contains(failure.problem())
                && !surroundings.hasNetwork()
                && !session.server().isThisComputer();
        return nowhere ? Failure.of(Problem.NO_NETWORK) : failure.withClockOff(session.clockOff());
    }

    /** @param otherwise what it means if the token that was not taken is fresh */
    private void renewToken(Failure otherwise) {
        if (!refreshed) {
            become(ConnectionState.CONNECTING, null, status.failure());
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
        become(ConnectionState.REFUSED, null, refusal.withClockOff(session.clockOff()));
    }

    private void showToken() {
        become(status.state(), status.nextAttempt(), status.failure());
        request(id -> new ClientFrame.Authenticate(id, session.accessToken())).exceptionally(error -> {
            LOG.info("The fresh token was not taken: {}", error.getMessage());
            return null;
        });
    }

    /** Whoever is connected finds out whether that still holds; whoever waits need not wait any longer. */
    private void surroundingsChanged() {
        if (socket != null) {
            socket.probe();
        } else if (timer != null && timing.nanos().getAsLong() - notBefore >= 0) {
            backoff.reset();
            connect();
        }
    }

    private void release() {
        cancelTimer();
        token.stop();
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void become(ConnectionState state, Instant nextAttempt, Failure failure) {
        ConnectionStatus changed = new ConnectionStatus(state, nextAttempt, failure, session.clockOff());
        if (!closed && !changed.equals(status)) {
            status = changed;
            listener.statusChanged(changed);
        }
    }
}
