package chat.lanyard.server.connection;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;

/**
 * Who the handshake found behind a socket; the only identity that anything on that socket acts with.
 *
 * @param expiresAt the {@code exp} of the token that was shown
 */
public record AuthenticatedUser(UserId userId, SessionId sessionId, Instant expiresAt) {}
