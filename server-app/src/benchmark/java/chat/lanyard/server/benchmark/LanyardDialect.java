package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/** The protocol's frames, taken apart no further than counting needs. */
final class LanyardDialect implements Dialect {
    private static final Marker WELCOME = new Marker("{\"type\":\"welcome\"");
    private static final Marker EVENTS = new Marker("{\"type\":\"events\"");
    private static final Marker CHANNEL = new Marker("\"channels\":[{\"id\":\"");
    private static final Marker LAST_SEQUENCE = new Marker("\"lastSequence\":");
    private static final Marker SEQUENCE = new Marker("\"sequence\":");
    private static final String TEXT = "x".repeat(TEXT_BYTES);

    private final SplittableRandom random = new SplittableRandom();
    private String channel;
    private long posts;

    @Override
    public boolean isReady(FrameSplitter.Frame frame, Receipts receipts) {
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
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String json = "{\"type\":\"message.post\",\"requestId\":\"" + posts++ + "\",\"channelId\":\"" + channel
                + "\",\"clientMessageId\":\"" + id + "\",\"text\":\"" + TEXT + "\"}";
        ClientFrame.put(target, json.getBytes(StandardCharsets.US_ASCII));
    }
}
