package chat.lanyard.client.session;

/** What can go wrong between a person and a server, told apart by what that person can do about it. */
public enum Problem {
    /** What was typed is no address. */
    ADDRESS_INVALID,
    /** Nothing answers there. */
    UNREACHABLE,
    /** This computer is in no network at all. */
    NO_NETWORK,
    /** The computer is there, but no server runs on it. */
    SERVER_NOT_RUNNING,
    /** The server said that it restarts. */
    SERVER_RESTARTS,
    /** A live connection broke or fell silent. */
    CONNECTION_LOST,
    /** Something was refused because the clocks of this computer and the server, or of the server alone, are wrong. */
    CLOCK_OFF,
    /** Something answers there, but it is no Lanyard server, or one of another age. */
    NOT_A_LANYARD_SERVER,
    WRONG_PASSWORD,
    ACCOUNT_DISABLED,
    /** Come back after the failure's duration. */
    TOO_MANY_ATTEMPTS,
    REGISTRATION_CLOSED,
    INVITATION_INVALID,
    USERNAME_TAKEN,
    /** User names have 2 to 32 of a-z 0-9 . _ - */
    USERNAME_INVALID,
    /** Passwords have 8 to 256 characters. */
    PASSWORD_INVALID,
    /** The server does not accept what was typed and says no more. */
    INPUT_INVALID,
    /** The session was ended, here or from another device: sign in again. */
    SIGNED_OUT,
    /** Not allowed for this account. */
    NOT_ALLOWED,
    /** Full or stopping: try again later. */
    SERVER_BUSY,
    /** The server failed. */
    SERVER_FAILED,
    /** Hosting: another program uses the port. */
    PORT_BUSY,
    /** Hosting: another Lanyard serves this data folder. */
    FOLDER_IN_USE,
    /** Hosting: the server did not start; the log knows why. */
    HOSTING_FAILED
}
