package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import java.util.Objects;

/** Checks the members that many frames of clients have in common. */
final class Members {
    private Members() {}

    static void require(RequestId requestId, ChannelId channelId) {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(channelId, "channelId");
    }

    static void require(RequestId requestId, ChannelId channelId, MessageId messageId) {
        require(requestId, channelId);
        Objects.requireNonNull(messageId, "messageId");
    }

    /** The size of a page; the standard one if it is not said. */
    static Integer limit(Integer limit, int standard, int most) {
        if (limit != null && (limit < 1 || limit > most)) {
            throw new IllegalArgumentException("limit must be 1 to " + most);
        }
        return limit == null ? Integer.valueOf(standard) : limit;
    }

    /** The size of a page of a log before a sequence, if one is said. */
    static Integer historyLimit(Long before, Integer limit) {
        if (before != null && before < 1) {
            throw new IllegalArgumentException("before must be a sequence, 1 or more");
        }
        return limit(limit, ProtocolLimits.HISTORY_DEFAULT, ProtocolLimits.HISTORY_MAXIMUM);
    }
}
