package chat.lanyard.server.user;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Optional;

/** Keeps accounts. What writes is called by the committing thread only; what reads, by any. */
public interface UserRepository {
    void insert(User user, String passwordHash);

    /** Changes the status; deleting also forgets the password and frees the name. */
    void updateStatus(UserId user, UserStatus status);

    void updateRole(UserId user, Role role);

    void updatePassword(UserId user, String passwordHash);

    Optional<String> passwordHash(UserId user);

    /** Every account that is not deleted. */
    List<User> all();
}
