package chat.lanyard.server.user;

import java.time.Instant;

/** Lets somebody create an account. */
public record Invitation(String code, Instant expiresAt, int usesLeft) {
    boolean isUsableAt(Instant now) {
        return usesLeft > 0 && now.isBefore(expiresAt);
    }
}
