package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;

/** What a valid access token says. */
public record AccessToken(UserId userId, SessionId sessionId, Instant expiresAt) {
    boolean isExpiredAt(Instant time) {
        return time.isAfter(expiresAt);
    }
}
