package chat.lanyard.server.search;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.CommitObserver;
import chat.lanyard.server.log.Erasure;
import chat.lanyard.server.log.LogReader;
import chat.lanyard.server.log.PersonalLogs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with the log, on a thread of its own: what was committed is taken in batches, soon after. An index
 * that is missing, damaged or of another log is made anew.
 */
final class Indexer implements CommitObserver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final long CLOSE_MILLISECONDS = 3_000;
    private static final long AFTER_FAILURE_MILLISECONDS = 2_000;

    private final IndexFolder folder;
    private final ChannelLog log;
    private final LogReader reader;
    private final String logId;
    private final IndexUpkeep.Pace pace;

    private final Set<ChannelId> touched = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Rebuild> wanted = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "lanyard-index");
    private volatile IndexUpkeep current;
    private volatile boolean complete;
    private volatile DamagedIndexException damage;

    Indexer(IndexFolder folder, ChannelLog log, LogReader reader, String logId, IndexUpkeep.Pace pace) {
        this.folder = folder;
        this.log = log;
        this.reader = reader;
        this.logId = logId;
        this.pace = pace;
    }

    /** Begins to follow the log, for as long as this is open. */
    void start() {
        log.observe(this);
        thread.start();
    }

    @Override
    public void committed(Collection<ChannelHead> heads, List<Erasure> erasures) {
        heads.forEach(head -> touch(head.channel()));
        wake.release();
    }

    private void touch(ChannelId channel) {
        if (!PersonalLogs.isPersonal(channel)) {
            touched.add(channel);
        }
    }

    /** The index, unless it is being opened. */
    Optional<MessageIndex> index() {
        return Optional.ofNullable(current).map(IndexUpkeep::index);
    }

    /** Whether all that was said before it was opened is in it. */
    boolean isComplete() {
        return complete;
    }

    /** Has the index made anew, because reading it has failed. */
    void discard(DamagedIndexException failure) {
        damage = failure;
        wake.release();
    }

    /** Has the index made anew, by its thread if it has been started, else by this one. */
    void rebuild(Rebuild rebuild) throws IOException {
        if (thread.isAlive()) {
            wanted.set(rebuild);
            wake.release();
            return;
        }
        folder.delete();
        try (IndexUpkeep fresh = open()) {
            fresh.take(rebuild.told(channels()), () -> false);
            fresh.save();
            rebuild.done(fresh.messages());
        }
    }

    private IndexUpkeep open() throws IOException {
        return new IndexUpkeep(log, reader, logId, folder.open(), pace);
    }

    private List<ChannelId> channels() {
        return reader.heads().stream()
                .map(ChannelHead::channel)
                .filter(channel -> !PersonalLogs.isPersonal(channel))
                .toList();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void run() {
        while (!isClosing()) {
            try (IndexUpkeep upkeep = open()) {
                follow(upkeep);
            } catch (DamagedIndexException e) {
                LOG.warn("The search index is damaged and will be made anew", e);
                delete();
            } catch (IOException | RuntimeException e) {
                LOG.error("The search index could not be kept in step; trying again", e);
                await(AFTER_FAILURE_MILLISECONDS);
            } finally {
                current = null;
                complete = false;
            }
        }
        Optional.ofNullable(wanted.get()).ifPresent(Rebuild::stopped);
    }

    private void delete() {
        damage = null;
        try {
            folder.delete();
        } catch (IOException e) {
            LOG.error("The damaged search index could not be deleted", e);
            await(AFTER_FAILURE_MILLISECONDS);
        }
    }

    private void follow(IndexUpkeep upkeep) throws IOException {
        current = upkeep;
        channels().forEach(touched::add);
        while (!isClosing()) {
            Rebuild rebuild = wanted.get();
            if (rebuild != null) {
                begin(rebuild, upkeep);
            }
            upkeep.take(taken(), () -> isClosing() || damage != null);
            throwDamage();
            complete = !isClosing();
            if (rebuild != null && complete) {
                upkeep.save();
                wanted.compareAndSet(rebuild, null);
                rebuild.done(upkeep.messages());
            }
            upkeep.tend();
            awaitMore();
        }
        upkeep.save();
    }

    private void begin(Rebuild rebuild, IndexUpkeep upkeep) throws IOException {
        complete = false;
        upkeep.clear();
        rebuild.told(channels()).forEach(touched::add);
    }

    private void throwDamage() throws DamagedIndexException {
        DamagedIndexException found = damage;
        if (found != null) {
            throw found;
        }
    }

    /** Whatever is touched from now on is taken the next time. */
    private List<ChannelId> taken() {
        List<ChannelId> channels = new ArrayList<>(touched);
        channels.forEach(touched::remove);
        return channels;
    }

    private void awaitMore() {
        try {
            if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
                await(pace.gathering().toMillis());
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private void await(long milliseconds) {
        try {
            closing.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** Saves how far it is, and lets the index go. */
    @Override
    public void close() {
        closing.countDown();
        wake.release();
        try {
            thread.join(CLOSE_MILLISECONDS);
            if (thread.isAlive()) {
                LOG.warn("The search index was still busy when the server stopped; the next start goes on with it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
