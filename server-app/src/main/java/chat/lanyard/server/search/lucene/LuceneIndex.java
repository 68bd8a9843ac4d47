package chat.lanyard.server.search.lucene;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.search.FoundMessage;
import chat.lanyard.server.search.IndexProgress;
import chat.lanyard.server.search.IndexQuery;
import chat.lanyard.server.search.IndexedMessage;
import chat.lanyard.server.search.MessageIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** An index of Lucene. Its segments stay small, so that writing one anew without what was erased takes seconds at most. */
final class LuceneIndex implements MessageIndex {
    private static final double BUFFER_MEGABYTES = 16;
    private static final double SEGMENT_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final IndexProgress saved;

    LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        writer = new IndexWriter(directory, configuration());
        try {
            Iterable<java.util.Map.Entry<String, String>> data = writer.getLiveCommitData();
            saved = IndexProgress.of(data == null ? List.of() : data);
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static IndexWriterConfig configuration() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setMaxMergedSegmentMB(SEGMENT_MEGABYTES);
        merges.setForceMergeDeletesPctAllowed(0);
        ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(2, 1);
        return new IndexWriterConfig(Fields.analyzer())
                .setIndexSort(Fields.NEWEST_FIRST)
                .setMergePolicy(merges)
                .setMergeScheduler(scheduler)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(0)
                .setCommitOnClose(false);
    }

    @Override
    public IndexProgress saved() {
        return saved;
    }

    @Override
    public void add(IndexedMessage message) throws IOException {
        writer.addDocument(Fields.document(message));
    }

    @Override
    public void replace(IndexedMessage message) throws IOException {
        FoundMessage place = message.place();
        writer.updateDocument(Fields.id(place.channel(), place.sequence()), Fields.document(message));
    }

    @Override
    public void remove(ChannelId channel, long sequence) throws IOException {
        writer.deleteDocuments(Fields.id(channel, sequence));
    }

    @Override
    public void clear() throws IOException {
        writer.deleteAll();
    }

    @Override
    public void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void save(IndexProgress progress) throws IOException {
        writer.setLiveCommitData(progress.toTexts().entrySet());
        writer.commit();
    }

    @Override
    public boolean holdsRemains() {
        return writer.hasDeletions();
    }

    @Override
    public void dropRemains() throws IOException {
        writer.forceMergeDeletes(false);
    }

    @Override
    public Found find(IndexQuery query, FoundMessage before, int limit, Duration time) throws IOException {
        IndexSearcher current = searchers.acquire();
        try {
            return new Search(current.getIndexReader(), time).find(query, before, limit);
        } catch (AlreadyClosedException e) {
            throw new IOException("The search index is being opened again", e);
        } catch (IOException e) {
            throw Damages.told(e);
        } finally {
            searchers.release(current);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
