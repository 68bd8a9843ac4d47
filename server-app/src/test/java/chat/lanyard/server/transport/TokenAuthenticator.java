package chat.lanyard.server.transport;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.authentication.HandshakeAuthenticator;
import chat.lanyard.server.authentication.HandshakeDecision;
import chat.lanyard.server.connection.AuthenticatedUser;
import java.time.Instant;

/** Admits {@code Bearer good}, throws what its factory makes for {@code Bearer throw}, refuses with a code that the token names. */
final class TokenAuthenticator implements HandshakeAuthenticator {
    static final AuthenticatedUser USER =
            new AuthenticatedUser(new UserId("u1"), new SessionId("s1"), Instant.parse("2030-01-01T00:00:00Z"));

    volatile Throwable toThrow = new IllegalStateException("the authenticator failed, as the test wants");

    @Override
    public HandshakeDecision authenticate(String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return new HandshakeDecision.Refused(ErrorCode.MISSING_TOKEN);
        }
        String token = authorization.substring("Bearer ".length());
        if (token.equals("good")) {
            return new HandshakeDecision.Admitted(USER);
        }
        if (token.equals("throw")) {
            TestThrowables.sneak(toThrow);
        }
        return new HandshakeDecision.Refused(ErrorCode.of(token).orElse(ErrorCode.INVALID_TOKEN));
    }
}
