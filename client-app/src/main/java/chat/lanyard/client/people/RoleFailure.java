package chat.lanyard.client.people;

import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.protocol.value.Role;

/** Why somebody has not got another role. */
public enum RoleFailure {
    /** There is no connection, or no answer. */
    OFFLINE,
    /** Nobody else could give roles any more. */
    LAST_OWNER,
    NOT_ALLOWED,
    /** The account is there no more. */
    GONE,
    TOO_FAST,
    SERVER_FAILED;

    /** @param before the role that the person has; others are not offered to change an owner */
    static RoleFailure of(ChangeFailure failure, Role before) {
        return switch (failure) {
            case OFFLINE -> OFFLINE;
            case NOT_ALLOWED -> before == Role.OWNER ? LAST_OWNER : NOT_ALLOWED;
            case GONE -> GONE;
            case TOO_FAST -> TOO_FAST;
            case INVALID, SERVER_FAILED -> SERVER_FAILED;
        };
    }
}
