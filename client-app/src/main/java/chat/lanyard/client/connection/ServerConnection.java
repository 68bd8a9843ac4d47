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
import java.util.concurrent.TimeUnit;
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

    private final Session session;
    private final HttpClient http;
    private final Timing timing;
    private final ConnectionListener listener;
    private final Backoff backoff;
    private final TokenKeeper token;
    private ConnectionStatus status = ConnectionStatus.offlineUntil(null);
    private LiveSocket socket;
    private Future<?> timer;
    private boolean refreshed;
    private boolean closed;

    public ServerConnection(Session session, HttpClient http, Timing timing, ConnectionListener listener) {
        this.session = session;
        this.http = http;
        this.timing = timing;
        this.listener = listener;
        this.backoff = new Backoff(timing.random(), timing.clock());
        this.token = new TokenKeeper(session, timing, this::showToken, this::tokenFailed);
    }

    public ConnectionStatus status() {
        return status;
    }

    /** Connects now, unless it is connected or about to be. */
    public void connect() {
        if (closed || socket != null) {
            return;
        }
        cancelTimer();
        if (session.accessTokenLife().compareTo(Duration.ZERO) > 0) {
            open();
        } else {
            refreshAndConnect();
        }
    }

    private void open() {
        become(ConnectionStatus.of(ConnectionState.CONNECTING));
        socket = new LiveSocket(http, session, timing, this::received, this::ended);
        timer = schedule(socket::drop, WELCOME_TIMEOUT);
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
            become(ConnectionStatus.of(ConnectionState.ONLINE));
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
        release();
    }

    private void received(ServerFrame frame) {
        if (frame instanceof ServerFrame.Welcome) {
            cancelTimer();
            backoff.reset();
            refreshed = false;
            token.start();
            become(ConnectionStatus.of(ConnectionState.CATCHING_UP));
        }
        listener.frameReceived(frame);
    }

    private void ended(SocketEnd end) {
        LOG.info("The connection ended: {}", end);
        release();
        Reaction reaction = Reaction.to(end);
        switch (reaction.step()) {
            case RETRY -> waitAndConnect(reaction.atLeast());
            case RETRY_SOON -> {
                backoff.serverRestarts();
                waitAndConnect(Duration.ZERO);
            }
            case REFRESH -> refreshAndConnect();
            case GIVE_UP -> giveUp(reaction.refusal());
        }
    }

    private void waitAndConnect(Duration least) {
        Duration wait = backoff.next(least);
        timer = schedule(this::connect, wait);
        become(ConnectionStatus.offlineUntil(timing.clock().instant().plus(wait)));
    }

    private void refreshAndConnect() {
        if (refreshed) {
            giveUp(Failure.of(Problem.SIGNED_OUT));
            return;
        }
        become(ConnectionStatus.of(ConnectionState.CONNECTING));
        session.refresh()
                .whenCompleteAsync(
                        (done, error) -> {
                            if (closed || socket != null) {
                                return;
                            }
                            if (error == null) {
                                refreshed = true;
                                open();
                            } else {
                                tokenFailed(error);
                            }
                        },
                        timing.events());
    }

    private void tokenFailed(Throwable error) {
        Failure failure = SignInService.failureOf(error);
        if (FINAL.contains(failure.problem())) {
            release();
            giveUp(failure);
        } else if (socket == null) {
            waitAndConnect(failure.retryAfter());
        } // else the old token still opens the socket, and its end brings us here again
    }

    private void giveUp(Failure refusal) {
        if (refusal.problem() == Problem.SIGNED_OUT) {
            session.forget();
        }
        become(ConnectionStatus.refused(refusal));
    }

    private void showToken() {
        request(id -> new ClientFrame.Authenticate(id, session.accessToken())).exceptionally(error -> {
            LOG.info("The fresh token was not taken: {}", error.getMessage());
            return null;
        });
    }

    private void release() {
        cancelTimer();
        token.stop();
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Future<?> schedule(Runnable task, Duration wait) {
        return timing.events().schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void become(ConnectionStatus changed) {
        if (!closed && !changed.equals(status)) {
            status = changed;
            listener.statusChanged(changed);
        }
    }
}
