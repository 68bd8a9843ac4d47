package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.Optional;

/** A message's id is its place in the log, so that finding it takes no index of its own. */
public final class MessageIds {
    private static final char SEPARATOR = ':';

    private MessageIds() {}

    /** The id of the message at this place. */
    public static MessageId of(ChannelId channel, long sequence) {
        return new MessageId(channel.value() + SEPARATOR + sequence);
    }

    /** The channel behind an id; empty if it cannot be one. */
    public static Optional<ChannelId> channel(MessageId id) {
        int separator = id.value().lastIndexOf(SEPARATOR);
        return separator < 1
                ? Optional.empty()
                : Optional.of(new ChannelId(id.value().substring(0, separator)));
    }

    /** The sequence behind an id; empty if it is not, letter by letter, an id of this channel. */
    public static Optional<Long> sequence(MessageId id, ChannelId channel) {
        String prefix = channel.value() + SEPARATOR;
        if (!id.value().startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            long sequence = Long.parseLong(id.value().substring(prefix.length()));
            return Optional.of(sequence).filter(number -> of(channel, number).equals(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
