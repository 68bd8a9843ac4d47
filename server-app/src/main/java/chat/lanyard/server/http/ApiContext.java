package chat.lanyard.server.http;

import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.connection.AuthenticatedUser;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.InetAddress;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every handler of the API does with a request: read its body, find out who asks, answer. */
final class ApiContext {
    private static final Pattern HOST =
            Pattern.compile("(?<host>[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private final HttpCodec codec;
    private final Authorization authorization;
    private final ClientAddress addresses;
    private final Executor threads;

    ApiContext(HttpCodec codec, Authorization authorization, ClientAddress addresses, Executor threads) {
        this.codec = codec;
        this.authorization = authorization;
        this.addresses = addresses;
        this.threads = threads;
    }

    <T> T body(Context context, Class<T> type) {
        try {
            return codec.decode(context.bodyAsBytes(), type);
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, e.getMessage());
        }
    }

    /** As {@link #body}, for a body that may be left out. */
    <T> T bodyOr(Context context, Class<T> type, T absent) {
        return context.bodyAsBytes().length == 0 ? absent : body(context, type);
    }

    void require(boolean valid, String rule) {
        if (!valid) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, rule);
        }
    }

    AuthenticatedUser requireUser(Context context) {
        return authorization.require(Collections.list(context.req().getHeaders(Header.AUTHORIZATION)));
    }

    InetAddress address(Context context) {
        return addresses.of(context);
    }

    /** The host by which the client came, without the port. */
    String host(Context context) {
        return hostHeader(context).group("host");
    }

    /** The same with the port, if the client has named one. */
    String hostAndPort(Context context) {
        return hostHeader(context).group();
    }

    private static Matcher hostHeader(Context context) {
        String header = context.header(Header.HOST);
        Matcher matcher = HOST.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            throw invalidHost();
        }
        return matcher;
    }

    private static RequestRefusedException invalidHost() {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, "The Host header names no host.");
    }

    void answer(Context context, int status, Object body) {
        context.status(status).contentType("application/json").result(codec.encode(body));
    }

    /** Answers when the outcome is there, without holding a thread till then. */
    <T> void answerLater(Context context, int status, CompletableFuture<T> outcome, Function<T, Object> body) {
        context.future(() -> handOver(outcome).thenAccept(value -> answer(context, status, body.apply(value))));
    }

    /** Goes on with the outcome on a thread of the API: whoever brought it about must not wait for a slow client. */
    <T> CompletableFuture<T> handOver(CompletableFuture<T> outcome) {
        return outcome.whenCompleteAsync((value, failure) -> {}, threads);
    }
}
