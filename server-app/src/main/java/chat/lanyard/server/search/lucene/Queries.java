package chat.lanyard.server.search.lucene;

import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.server.search.IndexQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is looked for, as Lucene takes it. Every part of it starts from a list that is kept, so nothing is scanned for. */
final class Queries {
    private Queries() {}

    static Query of(IndexQuery query) {
        SearchQuery words = query.words();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(anyOf(Fields.CHANNEL, query.channels(), channel -> channel.value()), Occur.FILTER);
        query.authors()
                .ifPresent(authors -> all.add(anyOf(Fields.AUTHOR, authors, author -> author.value()), Occur.FILTER));
        if (words.after().isPresent() || words.before().isPresent()) {
            all.add(times(words), Occur.FILTER);
        }
        if (words.file()) {
            all.add(new TermQuery(new Term(Fields.HAS, Fields.FILE)), Occur.FILTER);
        }
        if (words.link()) {
            all.add(new TermQuery(new Term(Fields.HAS, Fields.LINK)), Occur.FILTER);
        }
        words.needles().forEach(needle -> all.add(part(needle), Occur.FILTER));
        return all.build();
    }

    private static <T> Query anyOf(String field, Collection<T> values, Function<T, String> text) {
        List<BytesRef> terms =
                values.stream().map(text).map(value -> new BytesRef(value)).toList();
        return KeywordField.newSetQuery(field, terms);
    }

    private static Query times(SearchQuery words) {
        long first = words.after().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        long end = words.before().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        return LongField.newRangeQuery(Fields.AT, first, end - 1);
    }

    /** A part of a message's words: one stretch, or several that stand behind each other. */
    private static Query part(String needle) {
        int[] characters = needle.codePoints().toArray();
        int length = Math.min(characters.length, Fields.LONGEST);
        String field = Fields.stretches(length);
        if (characters.length == length) {
            return new TermQuery(new Term(field, needle));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int start = 0; start + length <= characters.length; start++) {
            phrase.add(new Term(field, new String(characters, start, length)), start);
        }
        return new NGramPhraseQuery(length, phrase.build());
    }
}
