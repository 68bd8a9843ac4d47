package chat.lanyard.server.transport;

import chat.lanyard.protocol.value.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The HTTP responses (RFC 9110) that refuse a handshake, one for each code, with what the reader can do about it. */
final class Refusals {
    private static final String INVALID = " error=\"invalid_token\"";
    private static final Map<ErrorCode, byte[]> RESPONSES = responses();

    private Refusals() {}

    /** The whole response; a code that no handshake is refused with is told as an internal error. */
    static ByteBuffer response(ErrorCode code) {
        return ByteBuffer.wrap(RESPONSES.getOrDefault(code, RESPONSES.get(ErrorCode.INTERNAL_ERROR)))
                .asReadOnlyBuffer();
    }

    private static Map<ErrorCode, byte[]> responses() {
        Map<ErrorCode, byte[]> all = new EnumMap<>(ErrorCode.class);
        add(
                all,
                ErrorCode.UPGRADE_REQUIRED,
                "Upgrade Required",
                "This address speaks WebSocket version 13 only. Open it with a WebSocket client.",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13");
        add(all, ErrorCode.NOT_FOUND, "Not Found", "There is no chat socket at this path. Use /v1/chat.");
        addUnauthorized(
                all,
                ErrorCode.MISSING_TOKEN,
                "No access token was sent. Sign in and send it as 'Authorization: Bearer <access token>'.",
                "");
        addUnauthorized(
                all,
                ErrorCode.INVALID_TOKEN,
                "The access token is not one that this server accepts. Sign in again.",
                INVALID);
        addUnauthorized(
                all,
                ErrorCode.EXPIRED_TOKEN,
                "The access token has expired. Refresh the session, then connect again.",
                INVALID);
        addUnauthorized(
                all,
                ErrorCode.UNKNOWN_USER,
                "The account of this access token no longer exists. Sign in with another one.",
                INVALID);
        addUnauthorized(
                all, ErrorCode.REVOKED_TOKEN, "The session of this access token has ended. Sign in again.", INVALID);
        add(
                all,
                ErrorCode.ACCOUNT_DISABLED,
                "Forbidden",
                "This account is disabled. Ask an administrator of the server to enable it.");
        add(
                all,
                ErrorCode.TOO_MANY_CONNECTIONS,
                "Too Many Requests",
                "Too many sockets are open for this account or address. Close one, or try again later.",
                "Retry-After: 10");
        add(
                all,
                ErrorCode.HEADERS_TOO_LARGE,
                "Request Header Fields Too Large",
                "The request is longer than 8 KiB. Send fewer or shorter headers.");
        add(
                all,
                ErrorCode.INTERNAL_ERROR,
                "Internal Server Error",
                "The server failed to answer this request. Try again; its administrator finds the cause in the log.");
        add(
                all,
                ErrorCode.UNAVAILABLE,
                "Service Unavailable",
                "The server is full or about to stop. Try again in a few seconds.",
                "Retry-After: 5");
        return all;
    }

    private static void addUnauthorized(Map<ErrorCode, byte[]> all, ErrorCode code, String message, String challenge) {
        add(all, code, "Unauthorized", message, "WWW-Authenticate: Bearer" + challenge);
    }

    private static void add(
            Map<ErrorCode, byte[]> all, ErrorCode code, String reason, String message, String... headers) {
        // every message above is plain text, so nothing in it needs escaping
        String body = "{\"error\":{\"code\":\"" + code.wireName() + "\",\"message\":\"" + message + "\"}}";
        StringBuilder response = new StringBuilder("HTTP/1.1 " + code.httpStatus() + ' ' + reason + "\r\n");
        for (String header : headers) {
            response.append(header).append("\r\n");
        }
        response.append("Content-Type: application/json\r\nContent-Length: ").append(body.length());
        response.append("\r\nConnection: close\r\n\r\n").append(body);
        all.put(code, response.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
