package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;

/**
 * How many emojis stand at a message.
 *
 * @param own of one person
 * @param tried that this person ever had there
 * @param others different ones besides the one in question, of everybody
 */
public record ReactionCounts(long own, long tried, long others) {
    /** Refuses one more of this person. */
    void requireRoom() {
        require(
                own < ProtocolLimits.REACTIONS_PER_PERSON,
                "You have reacted to this message with " + ProtocolLimits.REACTIONS_PER_PERSON
                        + " emojis, which is as many as one can. Take one back first.");
        require(
                tried < ProtocolLimits.EMOJIS_TRIED,
                "You have tried " + ProtocolLimits.EMOJIS_TRIED
                        + " emojis at this message, which is as many as one can. Use one that you had there.");
        require(
                others < ProtocolLimits.EMOJIS_PER_MESSAGE,
                "This message has " + ProtocolLimits.EMOJIS_PER_MESSAGE
                        + " different reactions, which is as many as there can be. Use one of those.");
    }

    private static void require(boolean room, String message) {
        if (!room) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, message);
        }
    }
}
