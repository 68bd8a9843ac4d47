package chat.lanyard.server.search;

import chat.lanyard.protocol.frame.Search;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogReader;
import chat.lanyard.server.permission.Permissions;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The index of a data folder and the search in it, put together. */
public final class SearchFeature implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int WAITING = 200;

    private final LogReader reader;
    private final Indexer indexer;
    private final ThreadPoolExecutor threads;

    /** Does nothing before {@link #start} or {@link #rebuild}. */
    public SearchFeature(IndexFolder folder, ChannelLog log, LogReader reader, String logId) {
        this.reader = reader;
        indexer = new Indexer(folder, log, reader, logId, IndexUpkeep.Pace.STANDARD);
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "lanyard-search-" + number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Begins to follow the log. */
    public void start() {
        indexer.start();
    }

    /** For everybody: who asks finds only what is in their own channels. */
    public FrameRoute<?, ?> route(SearchNames names, Permissions permissions, Clock clock) {
        return new FrameRoute<>(
                Search.class,
                AccessRule.everybody(),
                RateClass.SEARCH,
                new SearchHandler(indexer, names, permissions, new Hits(reader), clock, threads));
    }

    /**
     * Makes the index anew.
     *
     * @param progress told what is being done, a line at a time
     * @return completes with how many messages it holds
     */
    public CompletableFuture<Long> rebuild(Consumer<String> progress) throws IOException {
        CompletableFuture<Long> messages = new CompletableFuture<>();
        indexer.rebuild(new Rebuild(progress, messages));
        return messages;
    }

    /** Saves how far the index is. */
    @Override
    public void close() {
        threads.shutdown();
        indexer.close();
    }
}
