package chat.lanyard.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.search.FoldedText;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.search.FoundMessage;
import chat.lanyard.server.search.IndexQuery;
import chat.lanyard.server.search.IndexedMessage;
import chat.lanyard.server.search.MessageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index, and messages of chance that a scan of all of them finds again. */
abstract class WithIndex {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Comparator<FoundMessage> NEWEST_FIRST = Comparator.comparing(FoundMessage::at)
            .thenComparing(FoundMessage::sequence)
            .reversed()
            .thenComparing(found -> found.channel().value());

    static final List<String> WORDS = List.of(
            "hammer",
            "Gruß",
            "日本語",
            "検索",
            "한국어",
            "release",
            "notes",
            "https://x.org",
            "été",
            "a",
            "😀",
            "ham",
            "を",
            "ok?");

    @TempDir
    Path folder;

    MessageIndex index;
    final List<IndexedMessage> all = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        index = new LuceneFolder(folder).open();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    static IndexedMessage message(int channel, long sequence, Instant at, String author, String text) {
        return new IndexedMessage(
                new FoundMessage(new ChannelId("c" + channel), sequence, sequence, at),
                new UserId(author),
                FoldedText.of(text).value(),
                sequence % 7 == 0,
                SearchQuery.hasLink(text));
    }

    void add(IndexedMessage message) throws IOException {
        index.add(message);
        all.add(message);
    }

    void addRandom(Random random, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = 1 + random.nextInt(6); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            Instant at = NOW.minusSeconds(random.nextInt(200));
            add(message(i % 4, 1 + i / 4, at, "u" + random.nextInt(3), text.toString()));
        }
    }

    static SearchQuery parse(String text) {
        return SearchQuery.parse(text, ZonedDateTime.ofInstant(NOW, ZoneOffset.UTC));
    }

    static IndexQuery everywhere(String text) {
        return new IndexQuery(
                Set.of(new ChannelId("c0"), new ChannelId("c1"), new ChannelId("c2"), new ChannelId("c3")),
                Optional.empty(),
                parse(text));
    }

    static boolean fits(IndexedMessage message, IndexQuery query) {
        SearchQuery words = query.words();
        return query.channels().contains(message.place().channel())
                && query.authors()
                        .map(authors -> authors.contains(message.author()))
                        .orElse(true)
                && words.includes(message.place().at())
                && (!words.file() || message.file())
                && (!words.link() || message.link())
                && words.needles().stream().allMatch(message.folded()::contains);
    }

    List<FoundMessage> expected(IndexQuery query) {
        return all.stream()
                .filter(message -> fits(message, query))
                .map(IndexedMessage::place)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** All pages. */
    List<FoundMessage> found(IndexQuery query, int limit) throws IOException {
        List<FoundMessage> found = new ArrayList<>();
        MessageIndex.Found page = index.find(query, null, limit, PATIENCE);
        found.addAll(page.messages());
        while (page.more()) {
            assertThat(page.messages()).hasSize(limit);
            page = index.find(query, found.get(found.size() - 1), limit, PATIENCE);
            found.addAll(page.messages());
        }
        assertThat(page.inTime()).isTrue();
        return found;
    }
}
