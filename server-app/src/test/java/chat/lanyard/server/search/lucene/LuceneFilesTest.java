package chat.lanyard.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.search.DamagedIndexException;
import chat.lanyard.server.search.IndexProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an index keeps in its files. */
class LuceneFilesTest extends WithIndex {
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
