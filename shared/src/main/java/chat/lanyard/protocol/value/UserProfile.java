package chat.lanyard.protocol.value;

import java.util.Objects;

/** What everybody on the server may know of a person. */
public record UserProfile(UserId id, String username, String displayName, Role role) {
    public UserProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(role, "role");
    }
}
