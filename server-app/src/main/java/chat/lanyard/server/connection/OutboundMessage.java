package chat.lanyard.server.connection;

import java.nio.ByteBuffer;

/** A message in the form in which it goes on the wire: made once, shared by every connection that gets it. */
public final class OutboundMessage {
    private final ByteBuffer wire;

    /** Takes over {@code wire}, from its position to its limit; nobody may change those bytes afterwards. */
    public OutboundMessage(ByteBuffer wire) {
        this.wire = wire.asReadOnlyBuffer();
    }

    /** A view of the bytes with a position of its own. */
    public ByteBuffer wire() {
        return wire.duplicate();
    }

    /** Bytes on the wire. */
    public int size() {
        return wire.remaining();
    }
}
