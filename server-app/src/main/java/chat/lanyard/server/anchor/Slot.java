package chat.lanyard.server.anchor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One record of the file: a text, a number and a hash, with a checksum (CRC-32) before them. As long as a disk's sector and
 * aligned like one, so that it is written as a whole or not at all.
 */
record Slot(String text, long number, byte[] hash) {
    static final int BYTES = 512;

    private static final int HASH_BYTES = 32;
    private static final int TEXT_BYTES = BYTES - Integer.BYTES - Long.BYTES - HASH_BYTES - Short.BYTES;

    ByteBuffer encode() {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > TEXT_BYTES) {
            throw new IllegalArgumentException("This id is too long to be kept");
        }
        ByteBuffer slot = ByteBuffer.allocate(BYTES);
        slot.position(Integer.BYTES);
        slot.putLong(number)
                .put(Arrays.copyOf(hash, HASH_BYTES))
                .putShort((short) utf8.length)
                .put(utf8);
        return slot.putInt(0, checksum(slot)).clear();
    }

    /** Empty if the bytes are not as they were written. */
    static Optional<Slot> decode(ByteBuffer slot) {
        if (slot.getInt(0) != checksum(slot)) {
            return Optional.empty();
        }
        slot.position(Integer.BYTES);
        long number = slot.getLong();
        byte[] hash = new byte[HASH_BYTES];
        slot.get(hash);
        byte[] utf8 = new byte[slot.getShort()];
        slot.get(utf8);
        return Optional.of(new Slot(new String(utf8, StandardCharsets.UTF_8), number, hash));
    }

    private static int checksum(ByteBuffer slot) {
        CRC32 checksum = new CRC32();
        checksum.update(slot.array(), Integer.BYTES, BYTES - Integer.BYTES);
        return (int) checksum.getValue();
    }
}
