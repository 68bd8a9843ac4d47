package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/**
 * The file of an upload while it arrives. The newest writer is the only one: a broken connection that still looks alive
 * must not keep its successor out. Safe for use by several threads.
 */
final class OpenUpload {
    /** How often the room on the disk is looked at, in bytes. */
    private static final long LOOK_BYTES = 8L * 1024 * 1024;

    private final AttachmentId id;
    private final long size;
    private final ContentStore store;
    private final long keptFree;
    private final RunningHash hash = new RunningHash();
    private Writer writer;

    OpenUpload(Upload upload, ContentStore store, long keptFree) {
        this.id = upload.id();
        this.size = upload.size();
        this.store = store;
        this.keptFree = keptFree;
    }

    /** Goes on at an offset, which must be where the file ends. */
    synchronized Writer writeAt(long offset) throws IOException {
        close();
        requireOffset(offset, store.received(id));
        DiskRoom.require(store, 0, keptFree);
        writer = new Writer(store.openUpload(id), offset);
        return writer;
    }

    private static void requireOffset(long offset, long received) {
        if (offset != received) {
            throw new RequestRefusedException(
                    ErrorCode.OFFSET_MISMATCH,
                    "Of this file " + received + " bytes have arrived. Go on from there, not from " + offset + ".");
        }
    }

    /** The SHA-256 of the file, if all of it is there. */
    synchronized String finish() throws IOException {
        close();
        requireOffset(size, store.received(id));
        try (FileChannel file = store.openUpload(id)) {
            return hash.finish(file);
        }
    }

    /** Forgets what has arrived. */
    synchronized void discard() throws IOException {
        close();
        hash.reset();
        store.discard(id);
    }

    synchronized boolean isIdle() {
        return writer == null;
    }

    private void close() throws IOException {
        if (writer != null) {
            writer.channel.close();
            writer = null;
        }
    }

    /** Takes the bytes of one request. */
    final class Writer implements UploadWriter {
        private final FileChannel channel;
        private long position;
        private long nextLook;

        Writer(FileChannel channel, long position) {
            this.channel = channel;
            this.position = position;
            nextLook = position;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            synchronized (OpenUpload.this) {
                requireNewest();
                requireRoom(bytes.remaining());
                ByteBuffer hashed = bytes.duplicate();
                long from = position;
                while (bytes.hasRemaining()) {
                    position += channel.write(bytes, position);
                }
                hash.update(from, hashed);
            }
        }

        private void requireNewest() throws IOException {
            if (writer != this) {
                throw new ClosedChannelException();
            }
        }

        private void requireRoom(int more) throws IOException {
            if (more > size - position) {
                throw new RequestRefusedException(
                        ErrorCode.PAYLOAD_TOO_LARGE, "This is more than the " + size + " bytes that were announced.");
            }
            if (position + more > nextLook) {
                nextLook = position + more + LOOK_BYTES;
                DiskRoom.require(store, more, keptFree);
            }
        }

        @Override
        public long position() {
            synchronized (OpenUpload.this) {
                return position;
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (OpenUpload.this) {
                if (writer == this) {
                    OpenUpload.this.close();
                }
            }
        }
    }
}
