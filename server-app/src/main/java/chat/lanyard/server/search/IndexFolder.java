package chat.lanyard.server.search;

import java.io.IOException;

/** Where an index is kept. */
public interface IndexFolder {
    /**
     * Opens the index, an empty one if there is none, after reading it through.
     *
     * @throws DamagedIndexException if it cannot be used
     */
    MessageIndex open() throws IOException;

    /** Deletes what is there. */
    void delete() throws IOException;
}
