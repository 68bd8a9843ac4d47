package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PinEvent;
import java.util.Map;

/** Wire names of what has to do with pins, edits and threads. */
final class MessageNames {
    static final Map<String, Class<?>> CLIENT_FRAMES = Map.of(
            "message.pin", MessageFrame.PinMessage.class,
            "message.unpin", MessageFrame.UnpinMessage.class,
            "channel.pins", MessageFrame.ListPins.class,
            "message.edits", MessageFrame.ListEdits.class,
            "thread", MessageFrame.ReadThread.class,
            "threads", MessageFrame.ListThreads.class,
            "thread.read", MessageFrame.MarkThreadRead.class);

    static final Map<String, Class<? extends ChannelEvent>> EVENTS = Map.of(
            "message.pinned", PinEvent.MessagePinned.class,
            "message.unpinned", PinEvent.MessageUnpinned.class);

    private MessageNames() {}
}
