package chat.lanyard.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.Erasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("erasures.ledger");
    }

    private static Erasure erasure(long sequence, int hash) {
        byte[] contentHash = new byte[32];
        Arrays.fill(contentHash, (byte) hash);
        return new Erasure(new ChannelId("general"), sequence, contentHash);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(path);
    }

    @Test
    void namesEveryErasureForTheOwnerAlone() throws Exception {
        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.add(List.of(erasure(2, 0xab), erasure(5, 1)));
            ledger.add(List.of());
        }
        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.add(List.of(erasure(7, 2)));
        }

        assertThat(lines()).hasSize(3).first().isEqualTo("general 2 " + "ab".repeat(32));
        assertThat(ErasureLedger.read(path)).extracting(Erasure::sequence).containsExactly(2L, 5L, 7L);
        assertThat(ErasureLedger.read(path).get(0).contentHash())
                .isEqualTo(erasure(2, 0xab).contentHash());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void learnsWhatTheDatabaseErasedWithoutIt() throws Exception {
        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.add(List.of(erasure(2, 1)));

            ledger.level(List.of(erasure(2, 1), erasure(2, 9), erasure(3, 1)));
            ledger.level(List.of(erasure(3, 1)));
        }
        assertThat(ErasureLedger.read(path)).extracting(Erasure::sequence).containsExactly(2L, 2L, 3L);
    }

    @Test
    void forgetsALineThatWasCutAndLearnsItAgain() throws Exception {
        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.add(List.of(erasure(2, 1), erasure(3, 1)));
        }
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, whole.length - 10));
        assertThat(ErasureLedger.read(path)).extracting(Erasure::sequence).containsExactly(2L);

        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.level(List.of(erasure(2, 1), erasure(3, 1)));
        }
        assertThat(Files.readAllBytes(path)).isEqualTo(whole);
    }

    @Test
    void passesOverWhatItDoesNotUnderstand() throws Exception {
        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.add(List.of(erasure(2, 1)));
        }
        Files.write(path, new byte[] {(byte) 0xff, 'x', '\n'}, StandardOpenOption.APPEND);
        try (ErasureLedger ledger = ErasureLedger.open(path)) {
            ledger.add(List.of(erasure(3, 1)));
        }

        assertThat(ErasureLedger.read(path)).extracting(Erasure::sequence).containsExactly(2L, 3L);
    }
}
