package chat.lanyard.protocol.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do on the server as a whole. */
public enum Role {
    OWNER,
    ADMIN,
    MODERATOR,
    MEMBER,
    GUEST;

    /** What somebody of this role is in a channel that they made: at least a moderator. */
    public Role inOwnChannel() {
        return compareTo(MODERATOR) > 0 ? MODERATOR : this;
    }

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a wire name; empty if there is none. */
    public static Optional<Role> of(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
