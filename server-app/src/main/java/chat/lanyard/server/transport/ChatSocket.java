package chat.lanyard.server.transport;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ErrorCode;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.framing.CloseFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One accepted connection: the library's socket, with limits on its handshake, its silence and its farewell. */
final class ChatSocket extends WebSocketImpl implements Sweeper.Swept {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
    private static final int REASON_BYTES = 123;

    private final ChatServer server;
    private final InetAddress peer;
    private final SocketClock clock;
    private final HandshakeAnswer answer = new HandshakeAnswer();
    private RequestHead head = new RequestHead();
    private ChatChannel channel;
    private volatile SocketConnection connection;
    private volatile boolean gone;

    ChatSocket(ChatServer server, List<Draft> drafts, InetAddress peer) {
        super(server, drafts);
        this.server = server;
        this.peer = peer;
        this.clock = new SocketClock(server.timings());
    }

    /** The peer's address, taken when it connected. */
    InetAddress peer() {
        return peer;
    }

    boolean isGone() {
        return gone;
    }

    void use(ChatChannel chatChannel) {
        channel = chatChannel;
        setChannel(chatChannel);
    }

    /** The connection of the admitted user; null until the handshake is accepted. */
    SocketConnection connection() {
        return connection;
    }

    Outbox outbox() {
        return connection.outbox();
    }

    ChatChannel chatChannel() {
        return channel;
    }

    /** The request is granted. The peer may be gone already: then the place is given back at once. */
    void admitted(Place place) {
        connection = new SocketConnection(place, this, server.listener());
        if (gone) {
            connection.ended();
        }
    }

    SocketClock clock() {
        return clock;
    }

    HandshakeAnswer answer() {
        return answer;
    }

    /** Answers the request with this code and closes; nothing that follows on this socket is looked at. */
    void refuse(ErrorCode code) {
        answer.refuse(code);
        outQueue.add(Refusals.response(code));
        flushAndClose(CloseFrame.POLICY_VALIDATION, code.wireName(), false);
    }

    void closeRefused() {
        closeConnection(CloseFrame.POLICY_VALIDATION, "", false);
    }

    /** Called by one thread of the library at a time, which nothing thrown from here must reach. */
    @Override
    public void decode(ByteBuffer bytes) {
        guard("reading", () -> {
            clock.heard();
            if (head == null) {
                super.decode(bytes);
            } else if (!isFlushAndClose() && !head.isComplete()) {
                decodeRequest(bytes);
            }
        });
    }

    private void decodeRequest(ByteBuffer bytes) {
        RequestHead.Progress progress = head.take(bytes);
        if (progress == RequestHead.Progress.TOO_LARGE) {
            refuse(ErrorCode.HEADERS_TOO_LARGE);
        } else if (progress == RequestHead.Progress.COMPLETE) {
            super.decode(head.request());
            if (isOpen()) {
                head = null;
                connection.handshakeIsOver();
                if (bytes.hasRemaining()) {
                    super.decode(bytes);
                }
            }
        }
    }

    /** Runs a step; whatever it throws costs this socket only. */
    void guard(String doing, Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            LOG.error("A socket is closed, since {} it failed", doing, failure);
            fail();
        }
    }

    /** Runs a step of a socket that is closing anyway; whatever it throws is only logged. */
    void attempt(String doing, Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            LOG.error("{} failed", doing, failure);
        }
    }

    private void fail() {
        try {
            if (isOpen()) {
                close(CloseFrame.UNEXPECTED_CONDITION, "internal error");
            } else if (connection == null && !isFlushAndClose()) {
                refuse(ErrorCode.INTERNAL_ERROR);
            } else if (!isFlushAndClose()) {
                abort();
            }
        } catch (Throwable failure) {
            LOG.error("A failed socket could not be closed in order", failure);
            attempt("closing a socket", this::abort);
        }
    }

    void demandWrite() {
        server.live().unsettle(this);
        server.onWriteDemand(this);
    }

    /** Starts the time that the peer has for taking what is left. */
    void beginFarewell() {
        clock.beginFarewell();
        server.live().unsettle(this);
    }

    /** The reason is cut to what a close frame holds (RFC 6455, section 5.5). */
    @Override
    public void close(int code, String reason, boolean remote) {
        super.close(code, reason(code, reason), remote);
    }

    private static String reason(int code, String reason) {
        // the library cannot send 1007 without a reason, and gives none or a class name
        if (code == CloseCode.INVALID_UTF8.number()) {
            return "the text is not valid UTF-8";
        }
        String text = reason == null ? "" : reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > REASON_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    @Override
    public void flushAndClose(int code, String reason, boolean remote) {
        beginFarewell();
        super.flushAndClose(code, reason, remote);
    }

    /** Not synchronized, unlike the library's: the listener must not be called with the socket's lock held. */
    @Override
    public void closeConnection(int code, String reason, boolean remote) {
        super.closeConnection(code, reason, remote);
        gone = true;
        if (connection != null) {
            connection.ended();
        }
    }

    /** Closes without a farewell. */
    void abort() {
        channel.giveUp();
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "", false);
        channel.release();
    }

    void released() {
        server.live().remove(this);
    }

    @Override
    public void sweep(long now, ByteBuffer scratch) {
        if (channel.isLingering()) {
            channel.drain(scratch, now);
        } else if (isClosed() || isOverdue(now)) {
            abort();
        } else if (needsWrite()) {
            server.onWriteDemand(this);
        } else if (head == null && !clock.isClosing()) {
            server.live().settle(this);
            if (needsWrite()) {
                server.live().unsettle(this);
            }
        }
    }

    private boolean isOverdue(long now) {
        return clock.isFarewellOver(now) || connection == null && clock.isHandshakeOver(now);
    }

    private boolean needsWrite() {
        return hasBufferedData() || isFlushAndClose() || connection != null && outbox().isWaiting();
    }

    @Override
    public void beat(long now) {
        if (connection == null || clock.isClosing()) {
            return;
        }
        if (clock.isSilentTooLong(now)) {
            abort();
        } else if (clock.takePing(now)) {
            connection.ping();
        }
    }
}
