package chat.lanyard.server.user;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;

/** An account. */
public record User(UserId id, String username, String displayName, Role role, UserStatus status) {
    /** What others may know of it. */
    public UserProfile profile() {
        return new UserProfile(id, username, displayName, role);
    }

    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    User withStatus(UserStatus changed) {
        return new User(id, username, displayName, role, changed);
    }
}
