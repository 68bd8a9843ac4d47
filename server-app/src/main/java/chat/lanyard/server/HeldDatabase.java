package chat.lanyard.server;

import chat.lanyard.server.attachment.ContentStore;
import chat.lanyard.server.backup.LiveDatabase;
import java.io.IOException;
import java.io.OutputStream;

/** A database of which no snapshot refers to a content that is removed while the snapshot is open. */
record HeldDatabase(LiveDatabase database, ContentStore contents) implements LiveDatabase {
    @Override
    public Origin origin() {
        return database.origin();
    }

    @Override
    public Snapshot snapshot() throws IOException {
        ContentStore.Hold hold = contents.hold();
        try {
            return new HeldSnapshot(database.snapshot(), hold);
        } catch (IOException | RuntimeException | Error e) {
            hold.close();
            throw e;
        }
    }

    private record HeldSnapshot(Snapshot snapshot, ContentStore.Hold hold) implements Snapshot {
        @Override
        public long size() {
            return snapshot.size();
        }

        @Override
        public void copyTo(OutputStream out) throws IOException {
            snapshot.copyTo(out);
        }

        @Override
        public void close() {
            hold.close();
            snapshot.close();
        }
    }
}
