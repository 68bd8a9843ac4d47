package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.MessageFrame;
import chat.lanyard.protocol.frame.PinEvent;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.PinnedMessage;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One sample of everything that is said about pins, edits and threads, by the name of its golden file. */
final class MessageSamples {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final ChannelId GENERAL = new ChannelId("general");
    private static final MessageId MESSAGE = new MessageId("general:2");
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ALICE = new UserId("u-alice");
    private static final UserId BOB = new UserId("u-bob");
    private static final ClientMessageId CLIENT_ID =
            new ClientMessageId(UUID.fromString("c9f0c4f4-9c52-4a3d-8d0a-5a2f6f8f5c11"));

    private MessageSamples() {}

    static Map<String, ClientFrame<?>> clientFrames() {
        return Map.of(
                "message.pin", new MessageFrame.PinMessage(REQUEST, GENERAL, MESSAGE),
                "message.unpin", new MessageFrame.UnpinMessage(REQUEST, GENERAL, MESSAGE),
                "channel.pins", new MessageFrame.ListPins(REQUEST, GENERAL),
                "message.edits", new MessageFrame.ListEdits(REQUEST, GENERAL, MESSAGE),
                "thread", new MessageFrame.ReadThread(REQUEST, GENERAL, MESSAGE, 41L, 50),
                "threads", new MessageFrame.ListThreads(REQUEST),
                "thread.read", new MessageFrame.MarkThreadRead(REQUEST, GENERAL, MESSAGE, 41));
    }

    static Map<String, RequestResult> results() {
        PinnedMessage pinned = new PinnedMessage(MESSAGE, ALICE, AT, "Hello", BOB, AT);
        ThreadSummary thread = new ThreadSummary(GENERAL, MESSAGE, ALICE, "Hello", 5, List.of(BOB, ALICE), 41, AT, 2);
        return Map.of(
                "pins", new RequestResult.Pins(List.of(pinned)),
                "threads", new RequestResult.Threads(List.of(thread)));
    }

    static Map<String, ChannelEvent> events() {
        return Map.of(
                "message.pinned", new PinEvent.MessagePinned(12, AT, BOB, MESSAGE),
                "message.unpinned", new PinEvent.MessageUnpinned(13, AT, BOB, MESSAGE));
    }

    static ChannelEvent erasedReply() {
        return new ChannelEvent.PostErased(
                14, AT, ALICE, new ErasedMessage(new MessageId("general:14"), CLIENT_ID, MESSAGE));
    }
}
