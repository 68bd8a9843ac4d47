package chat.lanyard.client.store;

import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.MessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
    private static final DraftPlace THREAD = new DraftPlace(GENERAL, new MessageId("general:1"));

    @TempDir
    private Path folder;

    @Test
    void leavesWholeTransactionsToWhoeverOpensTheFileOfAKilledProcess() throws IOException {
        StoreFile file = StoreFile.of(folder, "server", "user");
        StoreFile copy = StoreFile.of(folder, "server", "killed");
        file.create();
        try (LocalStore store = LocalStore.open(file)) {
            store.transaction(() -> {
                store.events().add(GENERAL, posted(1, 2));
                store.drafts().put(DraftPlace.of(GENERAL), "both");
                store.drafts().put(THREAD, "a reply");
            });
            Files.copy(file.path(), copy.path());
        }
        try (LocalStore store = LocalStore.open(copy)) {
            assertThat(store.events().after(GENERAL, 0, 100)).hasSize(2);
            assertThat(store.drafts().all()).isEqualTo(Map.of(DraftPlace.of(GENERAL), "both", THREAD, "a reply"));
            store.drafts().put(THREAD, "");
            assertThat(store.drafts().all()).containsOnlyKeys(DraftPlace.of(GENERAL));
        }
    }

    @Test
    void isMadeAnewWhenTheStartThatMadeItWasKilled() throws Exception {
        StoreFile file = StoreFile.of(folder, "server", "user");
        file.create();
        LocalStore.open(file).close();
        Tampering.run(file, "delete from \"flyway_schema_history\"");
        Tampering.run(file, "drop table draft");
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(store.schemaVersion()).isEqualTo(Schema.NEWEST);
            assertThat(store.drafts().all()).isEmpty();
        }
    }

    @Test
    void growsLessWhenItIsCompacted() throws Exception {
        assertThat(sizeAfterManyTransactions("compacted", 100)).isLessThan(sizeAfterManyTransactions("grown", 0) / 2);
    }

    private long sizeAfterManyTransactions(String name, int compactedEvery) throws Exception {
        StoreFile file = StoreFile.of(folder, "server", name);
        file.create();
        Tampering.run(file, "set retention_time 0"); // or nothing is given back for 45 s
        try (LocalStore store = LocalStore.open(file)) {
            for (int sequence = 1; sequence <= 2_000; sequence++) {
                store.events().add(GENERAL, posted(sequence, sequence));
                if (compactedEvery > 0 && sequence % compactedEvery == 0) {
                    store.compact();
                }
            }
            return Files.size(file.path());
        }
    }
}
