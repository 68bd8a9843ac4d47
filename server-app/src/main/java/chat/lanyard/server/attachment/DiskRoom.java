package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.io.IOException;

/** Refuses what would leave too little of the disk free. */
final class DiskRoom {
    private DiskRoom() {}

    static void require(ContentStore store, long bytes, long keptFree) throws IOException {
        if (store.usableSpace() - keptFree < bytes) {
            throw new RequestRefusedException(
                    ErrorCode.STORAGE_FULL,
                    "The disk of the server is nearly full, so it takes no more files. Tell whoever runs it.");
        }
    }
}
