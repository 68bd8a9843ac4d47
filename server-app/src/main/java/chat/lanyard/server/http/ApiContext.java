package chat.lanyard.server.http;

import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.authentication.HandshakeAuthenticator;
import chat.lanyard.server.authentication.HandshakeDecision;
import chat.lanyard.server.connection.AuthenticatedUser;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What every handler of the API does with a request: read its body, find out who asks, answer. */
final class ApiContext {
    private final HttpCodec codec;
    private final HandshakeAuthenticator authenticator;
    private final ClientAddress addresses;

    ApiContext(HttpCodec codec, HandshakeAuthenticator authenticator, ClientAddress addresses) {
        this.codec = codec;
        this.authenticator = authenticator;
        this.addresses = addresses;
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

    AuthenticatedUser requireUser(Context context) {
        String authorization = String.join("; ", Collections.list(context.req().getHeaders(Header.AUTHORIZATION)));
        HandshakeDecision decision = authenticator.authenticate(authorization);
        if (decision instanceof HandshakeDecision.Refused refused) {
            throw new RequestRefusedException(refused.code(), explain(refused.code()));
        }
        return ((HandshakeDecision.Admitted) decision).user();
    }

    private static String explain(ErrorCode code) {
        return switch (code) {
            case MISSING_TOKEN -> "This needs an access token. Sign in first.";
            case EXPIRED_TOKEN -> "The access token has expired. Refresh the session.";
            case ACCOUNT_DISABLED -> "This account is disabled. Ask whoever runs the server.";
            default -> "The access token is not valid. Sign in again.";
        };
    }

    InetAddress address(Context context) {
        return addresses.of(context);
    }

    /** The host by which the client came, without the port. */
    String host(Context context) {
        String header = context.header(Header.HOST);
        try {
            String host = new URI("http://" + header).getHost();
            if (header != null && host != null) {
                return host;
            }
        } catch (URISyntaxException e) {
            throw invalidHost();
        }
        throw invalidHost();
    }

    private static RequestRefusedException invalidHost() {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, "The Host header names no host.");
    }

    void answer(Context context, int status, Object body) {
        context.status(status).contentType("application/json").result(codec.encode(body));
    }

    /** Answers when the outcome is there, without holding a thread till then. */
    <T> void answerLater(Context context, int status, CompletableFuture<T> outcome, Function<T, Object> body) {
        context.future(() -> outcome.thenAccept(value -> answer(context, status, body.apply(value))));
    }
}
