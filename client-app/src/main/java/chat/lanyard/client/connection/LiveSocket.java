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
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    private static final Duration PING_INTERVAL = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

    private final Timing timing;
    private final Consumer<ServerFrame> frames;
    private final Consumer<SocketEnd> onEnd;
    private final FrameCodec codec = new FrameCodec();
    private final PendingRequests requests = new PendingRequests();
    private final ChatSocket socket;
    private final Future<?> heartbeat;
    private volatile Instant lastSign;
    private long lastRequest;
    private boolean over;

    LiveSocket(
            HttpClient http, Session session, Timing timing, Consumer<ServerFrame> frames, Consumer<SocketEnd> onEnd) {
        this.timing = timing;
        this.frames = frames;
        this.onEnd = onEnd;
        this.lastSign = timing.clock().instant();
        this.heartbeat = timing.events()
                .scheduleWithFixedDelay(
                        this::beat, PING_INTERVAL.toMillis(), PING_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        this.socket = ChatSocket.open(http, session.chatUri(), session.accessToken(), this);
    }

    /** Asks; fails with a {@link RequestException} or a {@link NotConnectedException}. */
    <R extends RequestResult> CompletableFuture<R> request(Function<RequestId, ClientFrame<R>> request) {
        ClientFrame<R> frame = request.apply(new RequestId(Long.toString(++lastRequest)));
        CompletableFuture<R> answer = requests.add(frame.requestId(), frame.resultType());
        socket.send(codec.encode(frame));
        Future<?> timeout = timing.events()
                .schedule(() -> requests.expire(frame.requestId()), REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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

    @Override
    public CompletionStage<Void> received(String text) {
        return CompletableFuture.runAsync(() -> decode(text), timing.events()).exceptionally(this::broken);
    }

    @Override
    public void alive() {
        lastSign = timing.clock().instant();
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

    /** By the clock and not by a timer, so that waking up from a long sleep is noticed at once. */
    private void beat() {
        if (lastSign.plus(SILENCE).isBefore(timing.clock().instant())) {
            LOG.info("The server has been silent for {}", SILENCE);
            drop();
        } else {
            socket.ping();
        }
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
            frames.accept(frame);
        }
    }
}
