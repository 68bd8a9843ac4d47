package chat.lanyard.server.log;

import java.util.Collection;
import java.util.List;

/** Keeps a record of commits outside the database. */
@FunctionalInterface
public interface CommitObserver {
    /**
     * Something has been committed, and nobody was told yet. Called on the committing thread, so it must be quick; what it
     * throws is logged.
     *
     * @param heads the new ends of the channels that were touched
     * @param erasures what was erased
     */
    void committed(Collection<ChannelHead> heads, List<Erasure> erasures);
}
