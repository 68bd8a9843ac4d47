package chat.lanyard.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.TestServer;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted is not left in the index's files either. */
class ErasedFromIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void aServerWritesItsIndexAnewWithoutWhatWasDeleted() throws IOException {
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            JsonNode posted = alice.post("a secret wombat");
            alice.post("a hammer");
            assertThat(server.administer("", "reindex").exitCode()).isZero(); // it is on disk
            assertThat(stretches()).contains("wom", "ham");

            alice.request(
                    "message.delete",
                    TestClient.object()
                            .put("channelId", alice.channel())
                            .put("messageId", posted.get("messageId").textValue()));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions() // a file may vanish while it is read
                    .untilAsserted(() -> assertThat(stretches()).contains("ham").doesNotContain("wom"));
        }
    }

    private Set<String> stretches() throws IOException {
        Set<String> found = new HashSet<>();
        try (FSDirectory directory = FSDirectory.open(folder.resolve("search"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(Fields.stretches(Fields.LONGEST));
                for (TermsEnum each = terms.iterator(); each.next() != null; ) {
                    found.add(each.term().utf8ToString());
                }
            }
        }
        return found;
    }
}
