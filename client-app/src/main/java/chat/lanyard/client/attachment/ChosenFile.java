package chat.lanyard.client.attachment;

import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A file of this computer that the user wants to send, as it was when it was chosen.
 *
 * @param modified when it was changed last, in milliseconds since 1970
 */
public record ChosenFile(Path path, String name, long size, long modified) {
    /**
     * Looks at a file.
     *
     * @throws IOException if it is no file that can be read
     */
    public static ChosenFile of(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IOException(path + " is no file that can be read");
        }
        return new ChosenFile(
                path.toAbsolutePath(),
                FileName.clean(path.getFileName().toString()),
                Files.size(path),
                Files.getLastModifiedTime(path).toMillis());
    }

    /** The same on its way with a message. */
    public OutgoingFile in(ClientMessageId message) {
        return new OutgoingFile(UUID.randomUUID(), message, path, name, size, modified, null, false, null);
    }
}
