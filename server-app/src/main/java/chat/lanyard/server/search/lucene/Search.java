package chat.lanyard.server.search.lucene;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.search.FoundMessage;
import chat.lanyard.server.search.IndexQuery;
import chat.lanyard.server.search.MessageIndex.Found;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** One search through one state of the index. */
final class Search {
    private final IndexSearcher searcher;

    Search(IndexReader reader, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        searcher = new IndexSearcher(reader);
        searcher.setTimeout(() -> System.nanoTime() - end > 0);
    }

    Found find(IndexQuery query, FoundMessage before, int limit) throws IOException {
        int wanted = limit + 1;
        ScoreDoc[] documents = searcher.search(
                        Queries.of(query),
                        new TopFieldCollectorManager(
                                Fields.NEWEST_FIRST, wanted, before == null ? null : place(before), wanted))
                .scoreDocs;
        List<FoundMessage> messages = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, documents.length); i++) {
            messages.add(message(documents[i].doc));
        }
        return new Found(messages, documents.length > limit, !searcher.timedOut());
    }

    private static FieldDoc place(FoundMessage message) {
        Object[] values = {
            message.at().toEpochMilli(),
            message.sequence(),
            new BytesRef(message.channel().value())
        };
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private FoundMessage message(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        LeafReader reader = leaf.reader();
        int inLeaf = document - leaf.docBase;
        var channels = DocValues.getSortedSet(reader, Fields.CHANNEL);
        var times = DocValues.getSortedNumeric(reader, Fields.AT);
        channels.advanceExact(inLeaf);
        times.advanceExact(inLeaf);
        return new FoundMessage(
                new ChannelId(channels.lookupOrd(channels.nextOrd()).utf8ToString()),
                number(reader, Fields.SEQUENCE, inLeaf),
                number(reader, Fields.TEXT_SEQUENCE, inLeaf),
                Instant.ofEpochMilli(times.nextValue()));
    }

    private static long number(LeafReader reader, String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, field);
        values.advanceExact(document);
        return values.longValue();
    }
}
