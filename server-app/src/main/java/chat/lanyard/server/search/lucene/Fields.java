package chat.lanyard.server.search.lucene;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.search.FoundMessage;
import chat.lanyard.server.search.IndexedMessage;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;

/**
 * What is kept of a message. Its words are kept as all their stretches of one, two and three characters, white space
 * included, so that any part of them can be found, in a language that puts no space between words too.
 */
final class Fields {
    static final String ID = "id";
    static final String CHANNEL = "channel";
    static final String SEQUENCE = "sequence";
    static final String TEXT_SEQUENCE = "text";
    static final String AT = "at";
    static final String AUTHOR = "author";
    static final String HAS = "has";
    static final String FILE = "file";
    static final String LINK = "link";

    /** The longest stretches; where they stand is kept, so that longer words are found exactly. */
    static final int LONGEST = 3;

    /** The newest first; documents lie on disk in this order, so a search may stop at the first that match. */
    static final Sort NEWEST_FIRST = new Sort(
            new SortedNumericSortField(AT, SortField.Type.LONG, true),
            new SortField(SEQUENCE, SortField.Type.LONG, true),
            new SortedSetSortField(CHANNEL, false));

    private static final FieldType STRETCHES = type(IndexOptions.DOCS);
    private static final FieldType LONGEST_STRETCHES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private Fields() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** The field of stretches of so many characters. */
    static String stretches(int length) {
        return "stretches" + length;
    }

    static Term id(ChannelId channel, long sequence) {
        return new Term(ID, channel.value() + ':' + sequence);
    }

    static Document document(IndexedMessage message) {
        FoundMessage place = message.place();
        Document document = new Document();
        document.add(new StringField(ID, id(place.channel(), place.sequence()).text(), Field.Store.NO));
        document.add(new KeywordField(CHANNEL, place.channel().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(SEQUENCE, place.sequence()));
        document.add(new NumericDocValuesField(TEXT_SEQUENCE, place.textSequence()));
        document.add(new LongField(AT, place.at().toEpochMilli(), Field.Store.NO));
        document.add(new KeywordField(AUTHOR, message.author().value(), Field.Store.NO));
        if (message.file()) {
            document.add(new StringField(HAS, FILE, Field.Store.NO));
        }
        if (message.link()) {
            document.add(new StringField(HAS, LINK, Field.Store.NO));
        }
        for (int length = 1; length <= LONGEST; length++) {
            FieldType type = length == LONGEST ? LONGEST_STRETCHES : STRETCHES;
            document.add(new Field(stretches(length), message.folded(), type));
        }
        return document;
    }

    /** Cuts texts, which are folded already, into the stretches of each field. */
    static Analyzer analyzer() {
        return new ByField(Map.of(
                stretches(1),
                new Stretches(1),
                stretches(2),
                new Stretches(2),
                stretches(LONGEST),
                new Stretches(LONGEST)));
    }

    private static final class ByField extends DelegatingAnalyzerWrapper {
        private final Map<String, Stretches> analyzers;

        ByField(Map<String, Stretches> analyzers) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.analyzers = analyzers;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzers.get(field);
        }
    }

    private static final class Stretches extends Analyzer {
        private final int length;

        Stretches(int length) {
            this.length = length;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(length, length));
        }
    }
}
