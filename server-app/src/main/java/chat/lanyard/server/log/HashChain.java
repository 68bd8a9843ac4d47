package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Links every event of a channel to the one before it, with SHA-256 (FIPS 180-4).
 *
 * <p>The chain covers the metadata and a salted hash of the content, so a row that was changed or taken out shows, while
 * content and salt can be erased without breaking it. Not safe for use by several threads.
 */
public final class HashChain {
    /** What a chain begins with. */
    public static final int HASH_BYTES = 32;

    private static final int SALT_BYTES = 16;

    private final MessageDigest digest = sha256();
    private final SecureRandom random = new SecureRandom();

    /**
     * What is stored beside an event to prove it.
     *
     * @param salt makes the content's hash useless for guessing it; {@code null} once erased
     */
    public record Seal(byte[] salt, byte[] contentHash, byte[] chainHash) {}

    /** What the chain covers of an event besides its content: place, time, actor, kind, target. */
    record Metadata(ChannelEvent event, String kind, Long target) {
        static Metadata of(LogEntry entry) {
            return new Metadata(entry.event(), entry.kind(), entry.target());
        }
    }

    /** The chain of an empty channel. */
    public static byte[] origin() {
        return new byte[HASH_BYTES];
    }

    /** Seals an event that follows a channel's head. */
    Seal seal(ChannelHead head, Metadata event, String content) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] contentHash = contentHash(salt, content);
        return new Seal(salt, contentHash, chainHash(head, event, contentHash));
    }

    /** The hash of a content and its salt. */
    public byte[] contentHash(byte[] salt, String content) {
        digest.update(salt);
        return digest.digest(utf8(content));
    }

    /** The chain's hash at an entry that follows a channel's head. */
    public byte[] chainHash(ChannelHead head, LogEntry entry) {
        return chainHash(head, Metadata.of(entry), entry.seal().contentHash());
    }

    private byte[] chainHash(ChannelHead head, Metadata metadata, byte[] contentHash) {
        ChannelEvent event = metadata.event();
        digest.update(head.chainHash());
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(event.sequence())
                .putLong(event.at().toEpochMilli())
                .flip());
        updateText(head.channel().value());
        updateText(metadata.kind());
        updateText(event.actor().value());
        if (metadata.target() != null) {
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(metadata.target()).flip());
        }
        return digest.digest(contentHash);
    }

    /** With its length before it, so that no two sequences of texts look the same. */
    private void updateText(String text) {
        byte[] bytes = utf8(text);
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
