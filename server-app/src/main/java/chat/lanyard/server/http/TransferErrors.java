package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/** Answers the errors of transfers as {@link ApiErrors} answers those of everything else. */
final class TransferErrors {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final HttpCodec codec;

    TransferErrors(HttpCodec codec) {
        this.codec = codec;
    }

    void refuse(Exchange exchange, ErrorDetail error) {
        Response response = exchange.response();
        ErrorCode code = ErrorCode.of(error.code()).orElse(ErrorCode.INTERNAL_ERROR);
        byte[] body = codec.encode(new HttpApi.ErrorBody(error));
        response.setStatus(code.httpStatus());
        if (code == ErrorCode.UNAVAILABLE || code == ErrorCode.RATE_LIMITED) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        } else if (code == ErrorCode.MISSING_TOKEN) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        } else if (code.httpStatus() == 401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), exchange.callback());
    }
}
