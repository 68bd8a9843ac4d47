package chat.lanyard.server.user;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;

/** An account. */
public record User(
        UserId id, String username, String displayName, Role role, UserStatus status, PersonalDetails details) {
    /** One of somebody who has told nothing but a name. */
    public User(UserId id, String username, String displayName, Role role, UserStatus status) {
        this(id, username, displayName, role, status, PersonalDetails.none());
    }

    /** What others may know of it. */
    public UserProfile profile() {
        return new UserProfile(
                id,
                username,
                displayName,
                role,
                details.status(),
                details.timeZone(),
                details.availability(),
                details.avatar());
    }

    /** The profile that an event of joining keeps for ever: without what comes and goes. */
    public UserProfile lastingProfile() {
        return new UserProfile(id, username, displayName, role);
    }

    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    /** The same account after its owner has changed what it tells. */
    public User withDetails(String changedName, PersonalDetails changed) {
        return new User(id, username, changedName, role, status, changed);
    }

    User withRole(Role changed) {
        return new User(id, username, displayName, changed, status, details);
    }

    User withStatus(UserStatus changed) {
        return new User(id, username, displayName, role, changed, details);
    }
}
