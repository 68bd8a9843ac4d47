package chat.lanyard.server.http;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.authentication.HandshakeAuthenticator;
import chat.lanyard.server.authentication.HandshakeDecision;
import chat.lanyard.server.connection.AuthenticatedUser;
import java.util.List;

/** Finds out who asks, from the {@code Authorization} headers of a request (RFC 6750). */
final class Authorization {
    private final HandshakeAuthenticator authenticator;

    Authorization(HandshakeAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    AuthenticatedUser require(List<String> headers) {
        HandshakeDecision decision = authenticator.authenticate(String.join("; ", headers));
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
}
