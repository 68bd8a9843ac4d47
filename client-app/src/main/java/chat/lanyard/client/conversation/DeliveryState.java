package chat.lanyard.client.conversation;

/** How far a message has come. */
public enum DeliveryState {
    /** Just typed, not yet confirmed by the server. */
    SENDING,
    /** Still not confirmed after some seconds. */
    SLOW,
    /** Waits for the connection; sent by itself as soon as there is one. */
    OFFLINE,
    /** Durable on the server. */
    STORED,
    /** The server said no; the person decides whether to try again. */
    FAILED;

    /** Whether it goes on by itself. */
    public boolean isOnItsWay() {
        return this == SENDING || this == SLOW || this == OFFLINE;
    }
}
