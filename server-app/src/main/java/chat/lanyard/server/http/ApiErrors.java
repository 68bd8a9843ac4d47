package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi.ErrorBody;
import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestRefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever goes wrong with its status and the body that all errors have. */
final class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String RETRY_AFTER_ATTEMPTS_SECONDS = "900";

    private final HttpCodec codec;

    ApiErrors(HttpCodec codec) {
        this.codec = codec;
    }

    void install(RoutesConfig routes) {
        routes.exception(RequestRefusedException.class, (e, context) -> refuse(context, e.error()));
        routes.exception(CompletionException.class, (e, context) -> failed(context, e.getCause()));
        routes.exception(HttpResponseException.class, (e, context) -> refuse(context, describe(e.getStatus())));
        // a client that breaks off in the middle of its body; the answer will not be read
        routes.exception(EofException.class, (e, context) -> refuse(context, describe(400)));
        routes.exception(Exception.class, (e, context) -> failed(context, e));
    }

    private void failed(Context context, Throwable cause) {
        if (cause instanceof RequestRefusedException refused) {
            refuse(context, refused.error());
        } else {
            LOG.error("A request of the HTTP API failed", cause);
            refuse(context, ErrorDetail.of(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server. Try again."));
        }
    }

    void refuse(Context context, ErrorDetail error) {
        ErrorCode code = ErrorCode.of(error.code()).orElse(ErrorCode.INTERNAL_ERROR);
        context.status(code.httpStatus());
        if (code == ErrorCode.TOO_MANY_ATTEMPTS) {
            context.header(Header.RETRY_AFTER, RETRY_AFTER_ATTEMPTS_SECONDS);
        } else if (code == ErrorCode.UNAVAILABLE) {
            context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
        } else if (code == ErrorCode.MISSING_TOKEN) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer");
        } else if (code.httpStatus() == 401 && code != ErrorCode.BAD_CREDENTIALS) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        context.contentType("application/json").result(codec.encode(new ErrorBody(error)));
    }

    /** What a status says that was not chosen here. */
    static ErrorDetail describe(int status) {
        return switch (status) {
            case 404, 405 -> ErrorDetail.of(ErrorCode.NOT_FOUND, "There is nothing at this address.");
            case 413 -> ErrorDetail.of(ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large.");
            case 431 -> ErrorDetail.of(ErrorCode.HEADERS_TOO_LARGE, "The headers are too large.");
            case 503 -> ErrorDetail.of(ErrorCode.UNAVAILABLE, "The server is busy. Try again in a moment.");
            default ->
                status < 500
                        ? ErrorDetail.of(ErrorCode.INVALID_REQUEST, "This request cannot be understood.")
                        : ErrorDetail.of(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server. Try again.");
        };
    }
}
