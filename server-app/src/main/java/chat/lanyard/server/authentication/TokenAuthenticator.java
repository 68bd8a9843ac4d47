package chat.lanyard.server.authentication;

import chat.lanyard.protocol.handshake.Handshake;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.Optional;

/** The one check of a bearer token (RFC 6750) that the handshake and the HTTP API share. Reads only memory. */
public final class TokenAuthenticator implements HandshakeAuthenticator {
    private final AccessTokens tokens;
    private final SessionDirectory sessions;
    private final UserDirectory users;

    public TokenAuthenticator(AccessTokens tokens, SessionDirectory sessions, UserDirectory users) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public HandshakeDecision authenticate(String authorization) {
        try {
            return new HandshakeDecision.Admitted(admit(tokens.check(bearer(authorization))));
        } catch (TokenRefusedException e) {
            return new HandshakeDecision.Refused(e.code());
        }
    }

    /** Checks a token that a live socket shows instead of the one it was opened with. */
    public HandshakeDecision authenticateToken(String token) {
        return authenticate(Handshake.BEARER + " " + token);
    }

    private static String bearer(String authorization) throws TokenRefusedException {
        String value = authorization == null ? "" : authorization.strip();
        refuse(value, ';'); // this is how several headers are joined, whatever their schemes are
        int end = Handshake.BEARER.length();
        boolean bearer = value.regionMatches(true, 0, Handshake.BEARER, 0, end)
                && value.length() > end
                && Character.isWhitespace(value.charAt(end));
        if (!bearer) {
            throw new TokenRefusedException(ErrorCode.MISSING_TOKEN);
        }
        refuse(value, ',');
        return value.substring(end).strip();
    }

    private static void refuse(String value, char separator) throws TokenRefusedException {
        if (value.indexOf(separator) >= 0) {
            throw new TokenRefusedException(ErrorCode.INVALID_TOKEN);
        }
    }

    private AuthenticatedUser admit(AccessToken token) throws TokenRefusedException {
        Optional<User> user = users.find(token.userId());
        if (user.isEmpty()) {
            throw new TokenRefusedException(ErrorCode.UNKNOWN_USER);
        }
        if (!user.get().isActive()) {
            throw new TokenRefusedException(ErrorCode.ACCOUNT_DISABLED);
        }
        Session session = sessions.find(token.sessionId())
                .filter(live -> live.user().equals(token.userId()))
                .orElseThrow(() -> new TokenRefusedException(ErrorCode.REVOKED_TOKEN));
        // the directories' own ids: ten thousand connections then hold no copies of them
        return new AuthenticatedUser(user.get().id(), session.id(), token.expiresAt());
    }
}
