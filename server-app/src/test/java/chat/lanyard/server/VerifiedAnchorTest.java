package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.verification.LogVerifier;
import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the anchor beside the database tells of a log that was cut or written anew. */
class VerifiedAnchorTest extends WithTamperedLog {
    /** Cut so well that nothing in the database shows it. */
    @Test
    void findsATailThatWasCutOffTogetherWithTheEndOfTheChannel() throws Exception {
        String cut = "DELETE FROM channel_event WHERE sequence > 17";
        String end = "UPDATE channel SET last_sequence = 17, messages = messages - 1,"
                + " chain_hash = (SELECT chain_hash FROM channel_event WHERE sequence = 17)"
                + " WHERE kind = 'PUBLIC'";
        tamper(cut, end, "UPDATE membership SET posted = posted - 1 WHERE read_sequence = 1");

        for (int round = 0; round < 2; round++) {
            LogVerifier.Report report = verify();
            assertThat(report.faults()).singleElement().asString().contains("knows event 18", "has lost");
            assertThat(report.logIsWhole()).isFalse();
        }
    }

    @Test
    void findsATailThatWasWrittenAnew() throws Exception {
        copyTemplate();
        Path older = Files.createDirectory(folder.resolve("older"));
        Files.copy(folder.resolve("lanyard.mv.db"), older.resolve("lanyard.mv.db"));
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            alice.post("what was said");
        }
        Path anchor = folder.resolve("lanyard.anchor");
        byte[] evidence = Files.readAllBytes(anchor);
        Files.move(
                older.resolve("lanyard.mv.db"), folder.resolve("lanyard.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(anchor);
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            alice.post("what was said instead");
        }
        Files.write(anchor, evidence);

        assertFault("knows another event 19");
    }

    @Test
    void findsAChannelThatWasTakenOut() throws Exception {
        tamper(
                "DELETE FROM membership",
                "DELETE FROM mention",
                "DELETE FROM message_edit",
                "DELETE FROM message_deletion",
                "DELETE FROM reaction",
                "DELETE FROM channel_event",
                "DELETE FROM channel");

        assertFault("knows event 18");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 600, 1024, 1500})
    void namesAnAnchorThatIsTorn(int length) throws Exception {
        copyTemplate();
        Path anchor = folder.resolve("lanyard.anchor");
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(anchor), length);
        if (length == 1024) {
            bytes[600] ^= 1;
        }
        Files.write(anchor, bytes);

        if (length == 512) {
            assertThat(verify().faults()).isEmpty(); // an anchor of no channel yet, which is whole
        } else {
            assertFault("is damaged");
            assertFault("is damaged"); // the next start does not hide it
        }
    }

    @Test
    void namesAnAnchorThatIsMissing() throws Exception {
        copyTemplate();
        Files.delete(folder.resolve("lanyard.anchor"));

        assertFault("was missing at a start");
        assertFault("was missing at a start"); // the next start does not hide it
        Files.delete(onlyFile("lanyard.anchor.*.missing"));
        assertThat(verify().faults()).isEmpty();
    }

    private Path onlyFile(String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    @Test
    void namesAnAnchorOfAnotherLog() throws Exception {
        tamper("UPDATE server_property SET property_value = 'other' WHERE property_name = 'log-id'");

        assertFault("belongs to another log");
    }

    @Test
    void letsOnlyTheOwnerReadTheAnchor() throws Exception {
        assertThat(Files.getPosixFilePermissions(template.resolve("lanyard.anchor")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
