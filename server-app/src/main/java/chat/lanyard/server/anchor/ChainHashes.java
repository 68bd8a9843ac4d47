package chat.lanyard.server.anchor;

import chat.lanyard.protocol.value.ChannelId;
import java.util.Optional;

/** What the database says of the chains. */
@FunctionalInterface
public interface ChainHashes {
    /** The chain's hash at an event; empty if there is no such event. */
    Optional<byte[]> at(ChannelId channel, long sequence);
}
