package chat.lanyard.server.user;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps what people tell of themselves. What writes is called by the committing thread only; what reads, by any. */
public interface ProfileRepository {
    /** Writes the display name and what else somebody tells of themselves. */
    void updateProfile(UserProfile profile);

    /** Puts a picture, a JPEG file, in the place of the one before. */
    void putAvatar(UserId user, byte[] image);

    void deleteAvatar(UserId user);

    Optional<byte[]> avatar(UserId user);

    void updateLastSeen(UserId user, Instant at);

    /** When those who were ever seen were last there. */
    Map<UserId, Instant> lastSeen();
}
