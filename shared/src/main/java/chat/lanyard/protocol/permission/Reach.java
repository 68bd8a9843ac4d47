package chat.lanyard.protocol.permission;

/** How far somebody may go with something. */
public enum Reach {
    NO,
    /** In channels that they are in. */
    AS_MEMBER,
    /** On the server as a whole; in channels, also in public ones that they are not in. */
    YES
}
