package chat.lanyard.server.user;

import java.time.Instant;
import java.util.Optional;

/** Keeps invitations. Called by the committing thread only. */
public interface InvitationRepository {
    void insert(Invitation invitation);

    Optional<Invitation> find(String code);

    void updateUsesLeft(String code, int usesLeft);

    void deleteExpired(Instant now);
}
