package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.json.EventContentCodec;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PostedMessage;

/** Makes the event that an entry holds, or what is left of it once its content is erased. Safe for use by several threads. */
public final class EntryCodec {
    private final EventContentCodec codec = new EventContentCodec();

    /**
     * The event of an entry of which only the head was read.
     *
     * @throws IllegalArgumentException if its content cannot be read
     */
    public ChannelEvent decode(LogEntry entry) {
        ChannelEvent.Unrecognized head = (ChannelEvent.Unrecognized) entry.event();
        return entry.content() == null ? whatIsLeft(entry, head) : codec.decode(head, entry.content());
    }

    /**
     * An undecoded post of before threads in the form of today's, which name what they stand below. It might have answered
     * anything, and the chain covers that, so this form is for whoever reads messages, not for whoever checks the log.
     *
     * @param root sequence of that message; {@code null} if it stands in the channel
     */
    public LogEntry below(LogEntry post, Long root) {
        String content = post.content() == null ? null : contentBelow(post, root);
        return new LogEntry(
                post.channel(),
                post.event(),
                post.kind(),
                root,
                post.clientMessageId(),
                content,
                post.seal(),
                post.messages());
    }

    private String contentBelow(LogEntry post, Long root) {
        ChannelEvent.MessagePosted posted = (ChannelEvent.MessagePosted) decode(post);
        PostedMessage said = posted.message();
        MessageId answered = root == null ? null : MessageIds.of(post.channel(), root);
        PostedMessage message =
                new PostedMessage(said.id(), said.clientMessageId(), said.text(), answered, said.attachments());
        return codec.encode(new ChannelEvent.MessagePosted(posted.sequence(), posted.at(), posted.actor(), message))
                .json();
    }

    private static ChannelEvent whatIsLeft(LogEntry entry, ChannelEvent.Unrecognized head) {
        if (entry.clientMessageId() != null) {
            MessageId answered = entry.target() == null ? null : MessageIds.of(entry.channel(), entry.target());
            ErasedMessage message = new ErasedMessage(
                    MessageIds.of(entry.channel(), head.sequence()), entry.clientMessageId(), answered);
            return new ChannelEvent.PostErased(head.sequence(), head.at(), head.actor(), message);
        }
        return entry.target() == null
                ? head
                : new ChannelEvent.EditErased(
                        head.sequence(), head.at(), head.actor(), MessageIds.of(entry.channel(), entry.target()));
    }
}
