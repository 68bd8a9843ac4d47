package chat.lanyard.server.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the bytes of a file as they come. */
public interface UploadWriter extends Closeable {
    /**
     * Writes all of them to the disk.
     *
     * @throws chat.lanyard.protocol.value.RequestRefusedException if there are more than announced, or the disk is full
     * @throws IOException if the disk fails, or somebody else goes on with the file
     */
    void write(ByteBuffer bytes) throws IOException;

    /** How many bytes of the file have been written. */
    long position();
}
