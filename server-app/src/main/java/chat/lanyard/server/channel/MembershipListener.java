package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Set;

/** Hears who comes and goes, as one with the commit: on the committing thread, while nobody reads memory. */
public interface MembershipListener {
    /** Somebody has become a member by the event of this sequence. */
    void joined(ChannelId channel, UserId user, long sequence);

    /** Somebody is a member no longer; the event of this sequence is the last that concerns them. */
    void left(ChannelId channel, UserId user, long sequence);

    /** Memory was read anew, and the channels of these people are not what they were. */
    void replaced(Set<UserId> users);
}
