package chat.lanyard.client.conversation;

/** How far a message has come. */
public enum DeliveryState {
    /** Not yet confirmed by the server; sent again by itself after a lost connection. */
    SENDING,
    /** Durable on the server. */
    STORED,
    /** The server said no; the person decides whether to try again. */
    FAILED
}
