package chat.lanyard.client.connection;

/** Where the live connection stands. */
public enum ConnectionState {
    /** Not connected; the next attempt comes by itself. */
    OFFLINE,
    CONNECTING,
    /** Connected, and what was missed is on its way. */
    CATCHING_UP,
    ONLINE,
    /** The server does not want this session; only a person can change that. */
    REFUSED
}
