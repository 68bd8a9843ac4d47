package chat.lanyard.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.search.FoldedText;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.search.DamagedIndexException;
import chat.lanyard.server.search.FoundMessage;
import chat.lanyard.server.search.IndexProgress;
import chat.lanyard.server.search.IndexQuery;
import chat.lanyard.server.search.IndexedMessage;
import chat.lanyard.server.search.MessageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Comparator<FoundMessage> NEWEST_FIRST = Comparator.comparing(FoundMessage::at)
            .thenComparing(FoundMessage::sequence)
            .reversed()
            .thenComparing(found -> found.channel().value());
    private static final List<String> WORDS = List.of(
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

    private MessageIndex index;
    private final List<IndexedMessage> all = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        index = new LuceneFolder(folder).open();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static IndexedMessage message(int channel, long sequence, Instant at, String author, String text) {
        return new IndexedMessage(
                new FoundMessage(new ChannelId("c" + channel), sequence, sequence, at),
                new UserId(author),
                FoldedText.of(text).value(),
                sequence % 7 == 0,
                SearchQuery.hasLink(text));
    }

    private void add(IndexedMessage message) throws IOException {
        index.add(message);
        all.add(message);
    }

    private void addRandom(Random random, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = 1 + random.nextInt(6); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            Instant at = NOW.minusSeconds(random.nextInt(200));
            add(message(i % 4, 1 + i / 4, at, "u" + random.nextInt(3), text.toString()));
        }
    }

    private static SearchQuery parse(String text) {
        return SearchQuery.parse(text, ZonedDateTime.ofInstant(NOW, ZoneOffset.UTC));
    }

    private static IndexQuery everywhere(String text) {
        return new IndexQuery(
                Set.of(new ChannelId("c0"), new ChannelId("c1"), new ChannelId("c2"), new ChannelId("c3")),
                Optional.empty(),
                parse(text));
    }

    private static boolean fits(IndexedMessage message, IndexQuery query) {
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

    private List<FoundMessage> expected(IndexQuery query) {
        return all.stream()
                .filter(message -> fits(message, query))
                .map(IndexedMessage::place)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** All pages. */
    private List<FoundMessage> found(IndexQuery query, int limit) throws IOException {
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

    @Test
    void findsWhatAScanOfAllMessagesFinds() throws IOException {
        Random random = new Random(11);
        addRandom(random, 600);
        index.show();
        addRandomReplacements(random);
        for (String text : List.of(
                "hammer",
                "amm",
                "ha",
                "m",
                "日",
                "日本",
                "日本語",
                "本語検",
                "국",
                "한국",
                "grusse",
                "ete",
                "😀",
                "\"release notes\"",
                "ham re",
                "a hammer",
                "has:link",
                "has:file ham",
                "ok?",
                "nothing",
                "x.org été",
                "を 語",
                "after:2026-11-22 rel")) {
            for (IndexQuery query : List.of(
                    everywhere(text),
                    new IndexQuery(Set.of(new ChannelId("c2")), Optional.of(Set.of(new UserId("u1"))), parse(text)))) {
                assertThat(found(query, 7)).as(text).isEqualTo(expected(query));
            }
        }
    }

    private void addRandomReplacements(Random random) throws IOException {
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(all.size());
            FoundMessage place = all.get(at).place();
            if (i % 2 == 0) {
                index.remove(place.channel(), place.sequence());
                all.remove(at);
            } else {
                IndexedMessage edited = new IndexedMessage(
                        new FoundMessage(place.channel(), place.sequence(), 1_000, place.at()),
                        all.get(at).author(),
                        "edited hammer 日本",
                        false,
                        false);
                index.replace(edited);
                all.set(at, edited);
            }
        }
        index.show();
    }

    @Test
    void stopsWhenTimeIsOver() throws IOException {
        addRandom(new Random(1), 50);
        index.show();
        MessageIndex.Found found = index.find(everywhere("hammer"), null, 5, Duration.ZERO.minusNanos(1));
        assertThat(found.inTime()).isFalse();
    }

    @Test
    void keepsWhatWasSavedAndHowFarItGoes() throws IOException {
        addRandom(new Random(2), 40);
        IndexProgress progress = new IndexProgress("log", Map.of(new ChannelId("c1"), 9L));
        index.save(progress);
        index.add(message(1, 900, NOW, "u1", "hammer not saved"));
        index.close();

        open();
        assertThat(index.saved()).isEqualTo(progress);
        assertThat(found(everywhere("ham"), 50)).isEqualTo(expected(everywhere("ham")));
    }

    @Test
    void leavesNothingOfWhatWasTakenOutInItsFiles() throws IOException {
        addRandom(new Random(3), 200);
        add(message(0, 500, NOW, "u1", "the wombat sleeps"));
        index.save(new IndexProgress("log", Map.of()));
        assertThat(stretchesOnDisk()).contains("wom", "wo");

        index.remove(new ChannelId("c0"), 500);
        assertThat(index.holdsRemains()).isTrue();
        index.dropRemains();
        Awaitility.await().atMost(PATIENCE).until(() -> !index.holdsRemains());
        index.show();
        index.save(new IndexProgress("log", Map.of()));

        assertThat(stretchesOnDisk()).doesNotContain("wom", "wo").contains("ham");
        assertThat(segmentsOnDisk()).isEqualTo(segmentsInUse());
    }

    private Set<String> stretchesOnDisk() throws IOException {
        Set<String> stretches = new HashSet<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (String field : List.of("stretches2", "stretches3")) {
                    TermsEnum terms = leaf.reader().terms(field).iterator();
                    while (terms.next() != null) {
                        stretches.add(terms.term().utf8ToString());
                    }
                }
            }
        }
        return stretches;
    }

    private Set<String> segmentsInUse() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return segments(reader.getIndexCommit().getFileNames().stream());
        }
    }

    private Set<String> segmentsOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return segments(files.map(file -> file.getFileName().toString()));
        }
    }

    private static Set<String> segments(Stream<String> files) {
        return files.filter(name -> name.startsWith("_"))
                .map(name -> name.split("[._]")[1])
                .collect(Collectors.toSet());
    }

    @Test
    void refusesFilesThatWereChanged() throws IOException {
        addRandom(new Random(4), 200);
        index.save(new IndexProgress("log", Map.of()));
        index.close();
        Path largest;
        try (Stream<Path> files = Files.list(folder)) {
            largest = files.max(Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);

        assertThatThrownBy(() -> new LuceneFolder(folder).open()).isInstanceOf(DamagedIndexException.class);
        new LuceneFolder(folder).delete();
        assertThat(folder).doesNotExist();
        open();
        assertThat(index.saved()).isEqualTo(new IndexProgress("", Map.of()));
    }
}
