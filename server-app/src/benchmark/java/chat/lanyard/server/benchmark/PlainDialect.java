package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts as they are: the plain server sends each back to everybody. */
final class PlainDialect implements Dialect {
    private static final byte[] TEXT = "x".repeat(TEXT_BYTES).getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean greets() {
        return false;
    }

    @Override
    public boolean takeGreeting(FrameSplitter.Frame frame, Receipts receipts) {
        return false;
    }

    @Override
    public void count(FrameSplitter.Frame frame, Receipts receipts) {
        receipts.addNext();
    }

    @Override
    public void post(ByteBuffer target) {
        ClientFrame.put(target, TEXT);
    }
}
