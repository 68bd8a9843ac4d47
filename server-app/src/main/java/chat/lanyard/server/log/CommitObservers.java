package chat.lanyard.server.log;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who keep a record of commits outside the database; one that fails hurts nobody. */
final class CommitObservers {
    private static final Logger LOG = LoggerFactory.getLogger(CommitObservers.class);

    private final List<CommitObserver> observers = new CopyOnWriteArrayList<>();

    void add(CommitObserver observer) {
        observers.add(observer);
    }

    void tell(Collection<ChannelHead> heads, List<Erasure> erasures) {
        observers.forEach(observer -> tell(observer, heads, erasures));
    }

    private static void tell(CommitObserver observer, Collection<ChannelHead> heads, List<Erasure> erasures) {
        try {
            observer.committed(heads, erasures);
        } catch (RuntimeException | Error e) { // or nothing could ever be stored again
            LOG.error("A commit could not be recorded outside the database", e);
        }
    }
}
