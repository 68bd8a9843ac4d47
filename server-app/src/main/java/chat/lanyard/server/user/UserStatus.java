package chat.lanyard.server.user;

/** Whether an account may be used. A deleted one stays as the author of what it wrote. */
public enum UserStatus {
    ACTIVE,
    DISABLED,
    DELETED
}
