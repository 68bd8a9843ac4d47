package chat.lanyard.server.attachment;

import java.time.Duration;

/**
 * How much room files may take, in bytes.
 *
 * @param file of one file
 * @param user of all files of one user, those on their way included
 * @param total of all files
 * @param keptFree what stays free on the disk, for the database before all
 */
public record AttachmentLimits(long file, long user, long total, long keptFree) {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long GIBIBYTE = 1024 * MEBIBYTE;

    /** What a server has that is told nothing else. */
    public static final AttachmentLimits DEFAULT =
            new AttachmentLimits(2 * GIBIBYTE, 20 * GIBIBYTE, 1024 * GIBIBYTE, 512 * MEBIBYTE);

    /** Files on their way that one user may have at once. */
    static final int UPLOADS_PER_USER = 100;

    /** How long a file may wait for its next byte, or for a message that has it. */
    static final Duration ORPHAN_LIFE = Duration.ofDays(3);

    public AttachmentLimits {
        if (file < 1 || user < 1 || total < 1 || keptFree < 0) {
            throw new IllegalArgumentException("A limit on files must be at least one byte");
        }
    }
}
