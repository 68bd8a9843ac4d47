package chat.lanyard.server.backup;

import chat.lanyard.server.log.Erasure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes a folder that was written from a backup ready to be served, or finds out that it cannot be. */
@FunctionalInterface
public interface Preparation {
    /**
     * Brings the database to the newest schema, gives the log a new id, erases what has been erased since, and verifies.
     *
     * @param erasures what the backup may still hold, though it was erased
     * @throws IOException with the reason, if the folder is not in order
     */
    void prepare(Path folder, List<Erasure> erasures, Consumer<String> progress) throws IOException;
}
