package chat.lanyard.client.connection;

import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.json.MalformedFrameException;
import chat.lanyard.protocol.value.RequestId;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket with its requests and its signs of life. Everything but {@link #alive} happens on the event thread; after
 * its end it tells nothing more.
 */
final class LiveSocket implements SocketListener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration PING_INTERVAL = Duration.ofSeconds(10);

    /** Two pings and some time for their answers; the promise is to notice within 30 s. */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    /**
     * The HTTP client of the JDK may miss an end that comes right behind a frame; then the third or fourth attempt to write fails.
     * So some pings follow when the server says no more.
     */
    private static final Duration DOUBT_FROM = Duration.ofSeconds(1);

    private static final Duration DOUBT_TO = Duration.ofSeconds(6);
    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

    private final Timing timing;
    private final Consumer<ServerFrame> frames;
    private final Consumer<SocketEnd> onEnd;
    private final FrameCodec codec = new FrameCodec();
    private final WholeWelcome welcome = new WholeWelcome();
    private final PendingRequests requests = new PendingRequests();
    private final ChatSocket socket;
    private final Future<?> heartbeat;
    private volatile long lastSign;
    private volatile long lastWord;
    private long lastPing;
    private long lastRequest;
    private boolean over;

    LiveSocket(
            HttpClient http, Session session, Timing timing, Consumer<ServerFrame> frames, Consumer<SocketEnd> onEnd) {
        this.timing = timing;
        this.frames = frames;
        this.onEnd = onEnd;
        this.lastSign = timing.nanos().getAsLong();
        this.lastWord = lastSign;
        this.lastPing = lastSign;
        this.heartbeat = timing.every(BEAT, this::beat);
        this.socket = ChatSocket.open(http, session.chatUri(), session.accessToken(), this);
    }

    /** Asks; fails with a {@link RequestException} or a {@link NotConnectedException}. */
    <R extends RequestResult> CompletableFuture<R> request(Function<RequestId, ClientFrame<R>> request) {
        ClientFrame<R> frame = request.apply(new RequestId(Long.toString(++lastRequest)));
        CompletableFuture<R> answer = requests.add(frame.requestId(), frame.resultType());
        socket.send(codec.encode(frame));
        Future<?> timeout = timing.after(REQUEST_TIMEOUT, () -> requests.expire(frame.requestId()));
        return answer.whenComplete((result, error) -> timeout.cancel(false));
    }

    /** Ends it without telling its owner. */
    void close() {
        finish();
        socket.close();
    }

    /** Ends it as lost. */
    void drop() {
        socket.drop();
    }

    /** Drops it unless the other side shows soon that it is still there. */
    void probe() {
        long asked = timing.nanos().getAsLong();
        socket.ping();
        timing.after(PROBE, () -> {
            if (!over && lastSign - asked < 0) {
                LOG.info("The server did not answer within {}", PROBE);
                drop();
            }
        });
    }

    @Override
    public void opened() {
        lastWord = timing.nanos().getAsLong();
        alive();
    }

    @Override
    public CompletionStage<Void> received(String text) {
        lastWord = timing.nanos().getAsLong();
        return CompletableFuture.runAsync(() -> decode(text), timing.events()).exceptionally(this::broken);
    }

    @Override
    public void alive() {
        lastSign = timing.nanos().getAsLong();
    }

    @Override
    public void ended(SocketEnd end) {
        timing.events().execute(() -> {
            if (!over) {
                finish();
                onEnd.accept(end);
            }
        });
    }

    private void finish() {
        over = true;
        heartbeat.cancel(false);
        requests.failAll();
    }

    /** By monotonic time: no clock that is set may end a connection. */
    private void beat() {
        if (timing.since(lastSign).compareTo(SILENCE) > 0) {
            LOG.info("The server has been silent for {}", SILENCE);
            drop();
        } else if (timing.since(lastPing).compareTo(PING_INTERVAL) >= 0 || isInDoubt()) {
            lastPing = timing.nanos().getAsLong();
            socket.ping();
        }
    }

    private boolean isInDoubt() {
        Duration quiet = timing.since(lastWord);
        return quiet.compareTo(DOUBT_FROM) >= 0 && quiet.compareTo(DOUBT_TO) < 0;
    }

    /** Nobody else would hear of a fault in whoever listens; what was missed comes again on the next socket. */
    private Void broken(Throwable fault) {
        LOG.error("A frame could not be dealt with", fault);
        drop();
        return null;
    }

    private void decode(String text) {
        if (over) {
            return;
        }
        try {
            handle(codec.decodeServerFrame(text, requests::typeOf));
        } catch (MalformedFrameException e) {
            LOG.warn("The server sent something that is no frame: {}", e.getMessage());
            drop();
        }
    }

    private void handle(ServerFrame frame) {
        if (frame instanceof ServerFrame.Result result) {
            requests.complete(result.requestId(), result.result());
        } else if (frame instanceof ServerFrame.Failure failure) {
            requests.fail(failure.requestId(), failure.error());
        } else {
            welcome.take(frame).ifPresent(frames);
        }
    }
}
