package chat.lanyard.client.connection;

import chat.lanyard.client.session.Causes;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Refusals;
import chat.lanyard.client.session.Unreachable;
import chat.lanyard.protocol.handshake.Handshake;
import chat.lanyard.protocol.json.HttpCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** One socket (RFC 6455), from its first attempt to its end; a new one is made for every attempt. Thread-safe. */
final class ChatSocket implements WebSocket.Listener {
    /** To the answer of the handshake. A server to which thousands come back at once may take some time for the last. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

    private final SocketListener listener;
    private final FrameCollector frames = new FrameCollector();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<WebSocket> connecting;
    private CompletableFuture<?> sending;

    private ChatSocket(HttpClient http, URI uri, String token, SocketListener listener) {
        this.listener = listener;
        this.connecting = http.newWebSocketBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .header(Handshake.AUTHORIZATION, Handshake.BEARER + " " + token)
                .buildAsync(uri, this);
        this.sending = connecting;
    }

    /** Starts to connect; the listener hears how it went. */
    static ChatSocket open(HttpClient http, URI uri, String token, SocketListener listener) {
        ChatSocket socket = new ChatSocket(http, uri, token, listener);
        socket.connecting.whenComplete((opened, error) -> {
            if (error != null) {
                socket.end(endOf(error));
            }
        });
        return socket;
    }

    /** Sends a text after those before it; what cannot be sent ends the socket. */
    void send(String text) {
        chain(socket -> socket.sendText(text, true));
    }

    void ping() {
        chain(socket -> socket.sendPing(ByteBuffer.allocate(0)));
    }

    private synchronized void chain(Function<WebSocket, CompletableFuture<?>> action) {
        sending = sending.thenCompose(previous -> action.apply(connecting.join()));
        sending.exceptionally(error -> {
            drop();
            return null;
        });
    }

    /** Says goodbye; the listener hears nothing more. */
    void close() {
        over.set(true);
        connecting.thenAccept(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(1, TimeUnit.SECONDS)
                .whenComplete((sent, error) -> socket.abort()));
    }

    /** Ends it at once, as lost. */
    void drop() {
        boolean open = connecting.isDone();
        connecting.thenAccept(WebSocket::abort);
        end(open ? SocketEnd.lost() : SocketEnd.unreachable());
    }

    @Override
    public void onOpen(WebSocket socket) {
        if (over.get()) {
            socket.abort(); // given up while it was connecting
            return;
        }
        listener.opened();
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        listener.alive();
        String whole = frames.add(part, last);
        if (whole == null) {
            socket.request(1);
        } else {
            listener.received(whole).whenComplete((done, error) -> goOn(socket));
        }
        return null;
    }

    /** What took long was this client, which did not read meanwhile. */
    private void goOn(WebSocket socket) {
        listener.alive();
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        listener.alive();
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        listener.alive();
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end(SocketEnd.closed(code));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end(SocketEnd.lost());
    }

    private void end(SocketEnd how) {
        if (over.compareAndSet(false, true)) {
            listener.ended(how);
        }
    }

    private static SocketEnd endOf(Throwable error) {
        Throwable cause = Causes.of(error);
        if (cause instanceof WebSocketHandshakeException refused) {
            HttpResponse<?> answer = refused.getResponse();
            byte[] body = String.valueOf(answer.body()).getBytes(StandardCharsets.UTF_8);
            return SocketEnd.refused(
                    answer.statusCode(),
                    Refusals.codeOf(body, new HttpCodec()).orElse(null),
                    Refusals.retryAfter(answer.headers()));
        }
        return Unreachable.problemOf(cause) == Problem.SERVER_NOT_RUNNING
                ? SocketEnd.connectRefused()
                : SocketEnd.unreachable();
    }
}
