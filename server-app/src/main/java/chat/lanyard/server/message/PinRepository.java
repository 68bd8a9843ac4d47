package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import java.util.Optional;

/** Which messages are pinned: a projection of the log. Used by the committing thread only. */
public interface PinRepository {
    /** Keeps a pin in place of what was known of it. */
    void put(Pin pin);

    Optional<Pin> pin(ChannelId channel, long message);

    /** How many messages of a channel are pinned. */
    long count(ChannelId channel);

    /** Forgets the pin of a message. */
    void deletePin(ChannelId channel, long message);
}
