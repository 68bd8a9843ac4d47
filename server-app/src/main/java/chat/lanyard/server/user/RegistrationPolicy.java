package chat.lanyard.server.user;

/** Who may create an account. */
public enum RegistrationPolicy {
    OPEN,
    INVITE,
    CLOSED
}
