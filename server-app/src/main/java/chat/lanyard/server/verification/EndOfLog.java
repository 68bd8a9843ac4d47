package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * What going through a channel's log needs to know beforehand.
 *
 * @param deletions the messages that are deleted in the end, each with the sequence of the deletion
 * @param positions how far people have read, and where they have closed it, by their own logs
 * @param isMessage whether a message was posted at a sequence
 * @param earlierReplies below what posts of before threads stand, which those that are erased do not tell any more
 */
record EndOfLog(
        Map<Long, Long> deletions,
        Map<UserId, Reads.Position> positions,
        LongPredicate isMessage,
        Map<Long, Long> earlierReplies) {
    static EndOfLog of(StoredLog stored, Reads reads, ChannelId channel) {
        LongPredicate isMessage = sequence -> stored.find(channel, sequence)
                .filter(entry -> entry.clientMessageId() != null)
                .isPresent();
        return new EndOfLog(stored.deletions(channel), reads.of(channel), isMessage, stored.earlierReplies(channel));
    }
}
