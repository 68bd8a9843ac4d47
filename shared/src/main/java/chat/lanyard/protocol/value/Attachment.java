package chat.lanyard.protocol.value;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that belongs to a message, as everybody who sees the message is told of it.
 *
 * @param name what its author called it, see {@link FileName}
 * @param size in bytes
 * @param type media type (RFC 6838) as found in its content, whatever its name says
 * @param sha256 of its content: 64 hexadecimal digits in lower case (FIPS 180-4)
 * @param width of an image in pixels, otherwise {@code null}
 * @param height of an image in pixels, otherwise {@code null}
 */
public record Attachment(
        AttachmentId id, String name, long size, String type, String sha256, Integer width, Integer height) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Attachment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        requireSha256(sha256);
        if (size < 0) {
            throw new IllegalArgumentException("size must be 0 or more");
        }
        if (width == null ^ height == null || width != null && (width < 1 || height < 1)) {
            throw new IllegalArgumentException("width and height must be both there, 1 or more, or both absent");
        }
    }

    /** Returns the hash, or throws an {@link IllegalArgumentException} if it is none. */
    public static String requireSha256(String sha256) {
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case");
        }
        return sha256;
    }

    /** Whether its size in pixels is known. */
    public boolean hasDimensions() {
        return width != null;
    }
}
