package chat.lanyard.server.dispatch;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.json.InvalidFrameException;
import chat.lanyard.protocol.json.MalformedFrameException;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionListener;
import chat.lanyard.server.connection.WireFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes frames from the transport to their handlers: decode, rate limit, then on the connection's lane access rule and
 * handler. Whatever a frame is, it is answered or the connection is closed, and nobody else notices.
 */
public final class Dispatcher implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final ErrorDetail TOO_FAST =
            ErrorDetail.of(ErrorCode.RATE_LIMITED, "Too many requests. Wait a moment, then try again.");
    private static final ErrorDetail NOT_THERE =
            ErrorDetail.of(ErrorCode.NOT_FOUND, "There is no such channel, or you are not a member of it.");

    private final FrameRouter router;
    private final RateLimiter limiter;
    private final ConnectionLifecycle lifecycle;
    private final Executor workers;
    private final FrameCodec codec = new FrameCodec();
    private final WireFormat format;
    private final Map<ClientConnection, Client> clients = new ConcurrentHashMap<>();

    public Dispatcher(
            FrameRouter router,
            RateLimiter limiter,
            ConnectionLifecycle lifecycle,
            WireFormat format,
            Executor workers) {
        this.router = router;
        this.limiter = limiter;
        this.lifecycle = lifecycle;
        this.format = format;
        this.workers = workers;
    }

    private record Client(Replies replies, Lane lane, Strikes strikes) {
        ClientConnection connection() {
            return replies.connection();
        }
    }

    @Override
    public void opened(ClientConnection connection) {
        Client client = new Client(new Replies(connection, codec, format), new Lane(workers), new Strikes());
        clients.put(connection, client);
        client.lane().executeHere(() -> guarded(client, () -> lifecycle.opened(connection)));
    }

    @Override
    public void closed(ClientConnection connection) {
        Client client = clients.remove(connection);
        if (client != null) {
            client.lane().closeWith(() -> guarded(client, () -> lifecycle.closed(connection)));
        }
    }

    @Override
    public void received(ClientConnection connection, String text) {
        Client client = clients.get(connection);
        if (client == null || client.lane().isClosed()) {
            return;
        }
        try {
            admit(client, codec.decodeClientFrame(text));
        } catch (InvalidFrameException e) {
            answerInvalid(client, e);
        } catch (MalformedFrameException e) {
            close(client, CloseCode.MALFORMED_FRAME, e.getMessage());
        }
    }

    private void admit(Client client, ClientFrame<?> frame) {
        FrameRoute<?, ?> route = router.route(frame);
        boolean admitted = limiter.tryAcquire(client.connection().user().userId(), route.rateClass())
                && client.lane().execute(() -> guarded(client, () -> carryOut(client, route, frame)));
        if (!admitted) {
            refuseTooFast(client, frame.requestId());
        }
    }

    private void answerInvalid(Client client, InvalidFrameException invalid) {
        RequestId requestId = invalid.requestId().orElse(null);
        boolean admitted = limiter.tryAcquire(client.connection().user().userId(), RateClass.OTHER)
                && client.lane()
                        .execute(() -> guarded(
                                client,
                                () -> client.replies().send(new ServerFrame.Failure(requestId, invalid.error()))));
        if (!admitted) {
            refuseTooFast(client, requestId);
        }
    }

    /** On the lane too, for nothing may come before the welcome; unless so much waits there that it is long past. */
    private static void refuseTooFast(Client client, RequestId requestId) {
        Runnable refusal = () -> {
            client.replies().send(new ServerFrame.Failure(requestId, TOO_FAST));
            if (client.strikes().add(System.nanoTime())) {
                close(client, CloseCode.TOO_MANY_REQUESTS, "too many requests");
            }
        };
        if (!client.lane().execute(() -> guarded(client, refusal))) {
            refusal.run();
        }
    }

    private static void carryOut(Client client, FrameRoute<?, ?> route, ClientFrame<?> frame) {
        RequestContext<?> context = new RequestContext<>(client.replies(), frame.requestId());
        try {
            if (!route.allows(client.connection().user(), frame)) {
                context.refuse(NOT_THERE);
                return;
            }
            route.handle(client.replies(), frame);
        } catch (RuntimeException e) {
            context.fail(e);
        }
    }

    /** The outermost boundary of a lane: one connection's trouble must not take a shared thread with it. */
    private static void guarded(Client client, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A connection is closed, because a task of it failed", e);
            close(client, CloseCode.SERVER_RESTARTS, "internal error");
        }
    }

    private static void close(Client client, CloseCode code, String reason) {
        client.lane().close();
        client.connection().close(code, reason);
    }
}
