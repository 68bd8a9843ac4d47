package chat.lanyard.server.authentication;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult.SessionExtended;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import java.time.Instant;

/** Lets a live socket stay longer for a fresher token of the same user and session. */
public final class AuthenticateRoute {
    private AuthenticateRoute() {}

    public static FrameRoute<?, ?> of(TokenAuthenticator authenticator, ConnectionRegistry connections) {
        return new FrameRoute<>(
                ClientFrame.Authenticate.class, AccessRule.everybody(), RateClass.OTHER, (context, frame) -> {
                    Instant expiresAt = check(authenticator, connections, context.connection(), frame.token());
                    connections.extend(context.connection(), expiresAt);
                    context.reply(new SessionExtended(expiresAt));
                });
    }

    private static Instant check(
            TokenAuthenticator authenticator,
            ConnectionRegistry connections,
            ClientConnection connection,
            String token) {
        HandshakeDecision decision = authenticator.authenticateToken(token);
        if (!(decision instanceof HandshakeDecision.Admitted admitted)) {
            throw refused(((HandshakeDecision.Refused) decision).code());
        }
        AuthenticatedUser shown = admitted.user();
        boolean same = shown.userId().equals(connection.user().userId())
                && shown.sessionId().equals(connection.user().sessionId());
        if (!same || !shown.expiresAt().isAfter(connections.expiry(connection))) {
            throw refused(ErrorCode.INVALID_TOKEN);
        }
        return shown.expiresAt();
    }

    /** Frames know only two of the handshake's codes. */
    private static RequestRefusedException refused(ErrorCode code) {
        return code == ErrorCode.EXPIRED_TOKEN
                ? new RequestRefusedException(code, "This token has expired. Refresh the session for a new one.")
                : new RequestRefusedException(
                        ErrorCode.INVALID_TOKEN,
                        "This is no later token of the same user and session. Refresh the session for one.");
    }
}
