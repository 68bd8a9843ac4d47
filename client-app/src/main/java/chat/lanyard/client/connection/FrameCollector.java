package chat.lanyard.client.connection;

import chat.lanyard.protocol.value.ProtocolLimits;

/** Joins the parts of a text message, up to the size of the server's largest frame. */
final class FrameCollector {
    private final StringBuilder collected = new StringBuilder();

    /** The whole text once its last part is there, else {@code null}; throws if it becomes too long. */
    String add(CharSequence part, boolean last) {
        if (collected.length() + part.length() > ProtocolLimits.SERVER_FRAME_BYTES) {
            throw new IllegalStateException("The server sent a frame that is too large");
        }
        if (last && collected.isEmpty()) {
            return part.toString();
        }
        collected.append(part);
        if (!last) {
            return null;
        }
        String whole = collected.toString();
        collected.setLength(0);
        return whole;
    }
}
