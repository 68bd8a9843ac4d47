package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.json.EventContentCodec;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;

/** Makes the entry to store from an event that follows a channel's head. Used by one thread. */
final class EventSealer {
    private final EventContentCodec codec = new EventContentCodec();
    private final HashChain chain = new HashChain();

    LogEntry seal(ChannelHead head, ChannelEvent event) {
        EventContentCodec.Content content = codec.encode(event);
        Long target = target(head.channel(), event);
        HashChain.Seal seal = chain.seal(head, new HashChain.Metadata(event, content.kind(), target), content.json());
        boolean message = event instanceof MessagePosted;
        return new LogEntry(
                head.channel(),
                event,
                content.kind(),
                target,
                clientMessageId(event),
                content.json(),
                seal,
                head.messages() + (message ? 1 : 0));
    }

    private static Long target(ChannelId channel, ChannelEvent event) {
        MessageId target = event instanceof ChannelEvent.AboutMessage about ? about.messageId() : answered(event);
        return target == null
                ? null
                : MessageIds.sequence(target, channel)
                        .orElseThrow(() -> new IllegalArgumentException("A message of another channel"));
    }

    private static MessageId answered(ChannelEvent event) {
        return event instanceof MessagePosted posted ? posted.message().replyTo() : null;
    }

    private static ClientMessageId clientMessageId(ChannelEvent event) {
        return event instanceof MessagePosted posted ? posted.message().clientMessageId() : null;
    }
}
