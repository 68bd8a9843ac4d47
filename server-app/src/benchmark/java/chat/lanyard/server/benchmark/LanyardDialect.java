package chat.lanyard.server.benchmark;

import chat.lanyard.protocol.value.ClientMessageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The protocol's frames, taken apart no further than counting needs. */
final class LanyardDialect implements Dialect {
    private static final Marker WELCOME = new Marker("{\"type\":\"welcome\"");
    private static final Marker EVENTS = new Marker("{\"type\":\"events\"");
    private static final Marker CHANNEL = new Marker("\"channels\":[{\"id\":\"");
    private static final Marker LAST_SEQUENCE = new Marker("\"lastSequence\":");
    private static final Marker SEQUENCE = new Marker("\"sequence\":");
    private static final String TEXT = "x".repeat(TEXT_BYTES);

    private String channel;
    private long posts;

    @Override
    public boolean greets() {
        return true;
    }

    @Override
    public boolean takeGreeting(FrameSplitter.Frame frame, Receipts receipts) {
        if (!WELCOME.begins(frame.head())) {
            return false;
        }
        channel = CHANNEL.textAfterFirst(frame.head());
        receipts.startAfter(LAST_SEQUENCE.numberAfterFirst(frame.head()));
        return true;
    }

    @Override
    public void count(FrameSplitter.Frame frame, Receipts receipts) {
        if (EVENTS.begins(frame.head())) {
            receipts.add(SEQUENCE.numberAfterFirst(frame.head()), SEQUENCE.numberAfterLast(frame.tail()));
        }
    }

    @Override
    public void post(ByteBuffer target) {
        String json = "{\"type\":\"message.post\",\"requestId\":\"" + posts++ + "\",\"channelId\":\"" + channel
                + "\",\"clientMessageId\":\"" + ClientMessageId.random() + "\",\"text\":\"" + TEXT + "\"}";
        ClientFrame.put(target, json.getBytes(StandardCharsets.US_ASCII));
    }
}
