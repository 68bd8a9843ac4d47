package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Membership;
import java.util.Map;
import java.util.stream.Collectors;

/** How far members have read: the one thing about a membership that no event tells. */
final class ReadSequences {
    private ReadSequences() {}

    static Map<UserId, Long> of(StoredLog stored, ChannelId channel) {
        return stored.memberships(channel).stream()
                .collect(Collectors.toMap(Membership::user, Membership::readSequence));
    }
}
