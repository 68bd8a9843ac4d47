package chat.lanyard.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the file behind the server's back is found out. */
class LogVerifierTest {
    @TempDir
    Path folder;

    private void writeTwentyMessages() {
        try (LogFixture fixture = new LogFixture(folder)) {
            for (int number = 1; number <= 20; number++) {
                fixture.log.submit(LogFixture.post("message " + number)).join();
            }
        }
    }

    private void tamper(String... statements) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
    }

    private LogVerifier.Report verify() {
        try (LogFixture fixture = new LogFixture(folder)) {
            return new LogVerifier(fixture.reader).verify();
        }
    }

    @Test
    void findsNothingWrongWithAnUntouchedLog() {
        writeTwentyMessages();

        assertThat(verify()).isEqualTo(new LogVerifier.Report(1, 20, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM channel_event WHERE sequence = 7 | gap between event 6 and 8",
                "DELETE FROM channel_event WHERE sequence > 15 | ends at event 15",
                "DELETE FROM channel_event WHERE sequence = 1 | gap between event 0 and 2",
                "UPDATE channel_event SET content = REPLACE(content, 'message 3', 'massage 3') WHERE sequence = 3 | in event 3",
                "UPDATE channel_event SET actor_id = 'mallory' WHERE sequence = 3 | at or before event 3",
                "UPDATE channel_event SET at = at + INTERVAL '1' SECOND WHERE sequence = 3 | at or before event 3",
                "UPDATE channel_event SET content_hash = X'00' WHERE sequence = 20 | at or before event 20",
                "UPDATE channel_event SET messages = messages + 1 WHERE sequence = 9 | wrong at event 9",
                "UPDATE channel_event SET sequence = 21 WHERE sequence = 20 | ends at event",
                "UPDATE channel SET last_sequence = 19 | beyond its end 19",
                "UPDATE channel SET messages = 19 | ends at event 20",
                "UPDATE channel SET chain_hash = X'00' | does not end with the hash"
            })
    void findsWhatWasChanged(String sql, String fault) throws Exception {
        writeTwentyMessages();
        tamper(sql);

        assertThat(verify().faults()).anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void findsTwoEventsThatWereExchanged() throws Exception {
        writeTwentyMessages();
        tamper(
                "UPDATE channel_event SET sequence = 100 WHERE sequence = 4",
                "UPDATE channel_event SET sequence = 4 WHERE sequence = 5",
                "UPDATE channel_event SET sequence = 5 WHERE sequence = 100");

        assertThat(verify().faults()).isNotEmpty();
    }

    /** Even where the database would no longer keep it from happening. */
    @Test
    void findsAMessageThatIsThereTwice() throws Exception {
        writeTwentyMessages();
        tamper("UPDATE channel_event SET client_message_id ="
                + " (SELECT client_message_id FROM channel_event WHERE sequence = 2), actor_id = 'other'"
                + " WHERE sequence = 3");

        assertThat(verify().faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20})
    void findsNothingWrongWithErasedContent(int sequence) throws Exception {
        writeTwentyMessages();
        tamper("UPDATE channel_event SET content = NULL, salt = NULL WHERE sequence = " + sequence);

        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void isNotConfusedBySomebodyWhoIsWriting() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (LogFixture fixture = new LogFixture(folder)) {
            Thread writer = new Thread(() -> {
                while (!done.get()) {
                    fixture.log.submit(LogFixture.post("x")).join();
                }
            });
            writer.start();
            for (int round = 0; round < 5; round++) {
                assertThat(new LogVerifier(fixture.reader).verify().faults()).isEmpty();
            }
            done.set(true);
            writer.join();
        }
    }
}
