package chat.lanyard.protocol.value;

/** Names one attachment; opaque, 1 to 64 characters. */
public record AttachmentId(String value) {
    public AttachmentId {
        Identifier.require("attachmentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
