package chat.lanyard.server.event;

/** Carries durable events from the log to whoever tells people of them; for each channel in order, none left out. */
public interface EventBus {
    /** Hands a batch over and returns. */
    void publish(EventBatch batch);
}
