package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.verification.LogVerifier;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes the folder of a server behind its back is found out. */
class VerifyTest extends WithTamperedLog {
    @Test
    void findsNothingWrongWithAnUntouchedLog() throws Exception {
        copyTemplate();

        assertThat(verify()).isEqualTo(new LogVerifier.Report(1, 21, List.of(), List.of(), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM channel_event WHERE sequence = 7 | gap between event 6 and 8",
                "DELETE FROM channel_event WHERE sequence > 15 | ends at event 15",
                "DELETE FROM channel_event WHERE sequence = 1 | gap between event 0 and 2",
                "UPDATE channel_event SET content = REPLACE(content, 'five', 'four') WHERE sequence = 5 | in event 5",
                "UPDATE channel_event SET content = 'x' WHERE sequence = 5 | in event 5",
                "UPDATE channel_event SET actor_id = 'mallory' WHERE sequence = 5 | at or before event 5",
                "UPDATE channel_event SET at = at + INTERVAL '1' SECOND WHERE sequence = 5 | at or before event 5",
                "UPDATE channel_event SET kind = 'member.left' WHERE sequence = 5 | at or before event 5",
                "UPDATE channel_event SET content_hash = X'00' WHERE sequence = 18 | at or before event 18",
                "UPDATE channel_event SET chain_hash = X'00' WHERE sequence = 18 | at or before event 18",
                "UPDATE channel_event SET salt = X'00' WHERE sequence = 5 | in event 5",
                "UPDATE channel_event SET salt = X'00' WHERE sequence = 8 | still holds the salt of event 8",
                "UPDATE channel_event SET client_message_id = RANDOM_UUID() WHERE sequence = 5 | contradicts itself in event 5",
                "UPDATE channel_event SET client_message_id = NULL WHERE sequence = 5 | contradicts itself in event 5",
                "UPDATE channel_event SET target = 5 WHERE sequence = 7 | at or before event 7",
                "UPDATE channel_event SET target = 5 WHERE sequence = 9 | at or before event 9",
                "UPDATE channel_event SET target = NULL WHERE sequence = 12 | at or before event 12",
                "UPDATE channel_event SET sequence = 19 WHERE sequence = 18 | gap between event 17 and 19",
                "UPDATE channel_event SET content = NULL, salt = NULL WHERE sequence = 5 | lost the content of event 5",
                "UPDATE channel_event SET content = NULL, salt = NULL WHERE sequence = 7 | lost the content of event 7",
                "UPDATE channel_event SET content = NULL, salt = NULL WHERE sequence = 12 | lost the content of event 12",
                "UPDATE channel_event SET content = '{}', salt = X'00' WHERE sequence = 8 | still holds the content of event 8",
                "UPDATE channel_event SET content = '{}', salt = X'00' WHERE sequence = 9 | still holds the content of event 9"
            })
    void findsAChangeOfTheLog(String sql, String fault) throws Exception {
        tamper(sql);

        assertFault(fault);
        assertThat(verify().logIsWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE channel SET last_sequence = 17 WHERE kind = 'PUBLIC' | keeps its end wrong: it ends at event 18",
                "UPDATE channel SET messages = 6 | keeps its end wrong",
                "UPDATE channel SET chain_hash = X'00' | does not end with the hash",
                "UPDATE channel_event SET messages = messages + 1 WHERE sequence = 5 | wrong at event 5",
                "UPDATE membership SET mentions = mentions + 1 WHERE read_sequence = 16 | keeps the membership",
                "UPDATE membership SET posted = posted + 1 WHERE read_sequence = 16 | keeps the membership",
                "UPDATE membership SET read_others = 0 WHERE read_sequence = 16 | keeps the membership",
                "UPDATE membership SET read_sequence = 99 WHERE read_sequence = 16 | keeps the membership",
                "DELETE FROM membership WHERE read_sequence = 16 | keeps the membership",
                "INSERT INTO membership SELECT channel_id, (SELECT id FROM account WHERE username IS NULL), 3, 0, 0, 0, 0 FROM membership FETCH FIRST ROW ONLY | who is no member",
                "DELETE FROM mention WHERE sequence = 5 | whom message 5 names",
                "UPDATE mention SET account_id = 'other' WHERE sequence = 17 | whom message 17 names",
                "INSERT INTO mention SELECT account_id, channel_id, 4 FROM mention WHERE sequence = 5 | 1 rows of mention",
                "INSERT INTO mention SELECT account_id, channel_id, 8 FROM mention WHERE sequence = 5 | 1 rows of mention",
                "DELETE FROM channel_mute | is muted",
                "INSERT INTO channel_mute SELECT 'other', channel_id FROM channel_mute | 1 rows of channel_mute",
                "DELETE FROM saved_message | is saved",
                "UPDATE saved_message SET sequence = 1 | is saved",
                "DELETE FROM message_edit WHERE message = 6 | what event 7 changed",
                "UPDATE message_edit SET sequence = 8 WHERE message = 6 | what event 7 changed",
                "INSERT INTO message_edit SELECT channel_id, 4, 7 FROM message_edit FETCH FIRST ROW ONLY | 1 rows of message_edit",
                "DELETE FROM message_deletion | what event 11 changed",
                "UPDATE message_deletion SET author_id = 'other' | what event 11 changed",
                "INSERT INTO message_deletion SELECT channel_id, 4, author_id, 7 FROM message_deletion | 1 rows of message_deletion",
                "DELETE FROM reaction WHERE emoji = 'x' | what event 14 changed",
                "UPDATE reaction SET present = TRUE WHERE emoji = 'x' | what event 14 changed",
                "UPDATE reaction SET sequence = 13, present = TRUE WHERE emoji = 'x' | what event 14 changed",
                "UPDATE reaction SET sequence = 17 WHERE emoji = 'x' | 1 rows of reaction",
                "INSERT INTO reaction SELECT channel_id, 8, account_id, emoji, 10, TRUE FROM reaction WHERE emoji = 'x' | 1 rows of reaction"
            })
    void findsWhatDoesNotFollowFromTheLog(String sql, String fault) throws Exception {
        tamper(sql);

        LogVerifier.Report report = verify();
        assertThat(report.faults()).anySatisfy(found -> assertThat(found).contains(fault));
        assertThat(report.logIsWhole()).isTrue();
        assertThat(repair().faults()).isEmpty();
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void makesEverythingAgainThatFollowsFromTheLog() throws Exception {
        tamper(
                "UPDATE channel SET last_sequence = 3, messages = 0, chain_hash = X'00' WHERE kind = 'PUBLIC'",
                "UPDATE membership SET read_sequence = 2, read_others = 7, posted = 7, mentions = 7",
                "UPDATE channel_event SET messages = 7",
                "DELETE FROM mention",
                "DELETE FROM message_edit",
                "DELETE FROM message_deletion",
                "DELETE FROM reaction");

        assertThat(repair().faults()).isEmpty();
        try (TestServer server = TestServer.start(folder);
                TestClient bob = server.connect("bob")) {
            assertThat(bob.general().get("lastSequence").longValue()).isEqualTo(18);
            assertThat(bob.general().get("readSequence").longValue()).isEqualTo(16);
            assertThat(bob.general().get("unread").longValue()).isEqualTo(2);
            assertThat(bob.general().get("mentions").longValue()).isEqualTo(1);
            assertThat(bob.post("nineteen").get("sequence").longValue()).isEqualTo(19);
        }
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void makesNothingFromALogThatIsDamaged() throws Exception {
        tamper(
                "UPDATE channel_event SET content = REPLACE(content, 'five', 'four') WHERE sequence = 5",
                "DELETE FROM reaction");
        LogVerifier.Report before = verify();

        assertThat(repair()).isEqualTo(before);
        assertThat(verify()).isEqualTo(before);
    }

    @Test
    void changesNothingIfTheDatabaseFailsWhileItMakesThatAgain() throws Exception {
        tamper(
                "DELETE FROM mention WHERE sequence = 5",
                "ALTER TABLE reaction ADD CONSTRAINT fails CHECK (emoji <> 'x') NOCHECK");
        LogVerifier.Report before = verify();
        assertThat(before.faults()).singleElement().asString().contains("whom message 5 names");

        assertThatThrownBy(this::repair).hasMessageContaining("cannot store anything");
        assertThat(verify()).isEqualTo(before);
    }

    @Test
    void makesNothingAgainWhileSomebodyIsServed() throws Exception {
        copyTemplate();
        try (TestServer server = TestServer.start(folder)) {
            CommandOutcome outcome = server.administer("", "verify", "--repair-projections");

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.errors()).contains("Stop the server first");
        }
    }

    @Test
    void findsTwoEventsThatWereExchanged() throws Exception {
        tamper(
                "UPDATE channel_event SET sequence = 100 WHERE sequence = 4",
                "UPDATE channel_event SET sequence = 4 WHERE sequence = 5",
                "UPDATE channel_event SET sequence = 5 WHERE sequence = 100");

        assertFault("at or before event 4");
    }

    /** Where the database would no longer keep it from happening. */
    @Test
    void findsAMessageThatIsThereTwice() throws Exception {
        tamper(
                "ALTER TABLE channel_event DROP CONSTRAINT \"" + constraint("UNIQUE") + "\"",
                "UPDATE channel_event SET client_message_id ="
                        + " (SELECT client_message_id FROM channel_event WHERE sequence = 4) WHERE sequence = 5");

        assertFault("is there twice");
    }

    @Test
    void findsEventsAndMembershipsOfNoChannel() throws Exception {
        tamper(
                "SET REFERENTIAL_INTEGRITY FALSE",
                "INSERT INTO channel_event SELECT 'nowhere', sequence, kind, at, actor_id, NULL, content, salt,"
                        + " content_hash, chain_hash, messages, target FROM channel_event WHERE sequence = 4",
                "INSERT INTO membership SELECT 'nowhere', account_id, 1, 0, 0, 0, 0 FROM membership FETCH FIRST ROW ONLY");

        assertFault("1 events stand in no channel");
        assertFault("1 rows of membership do not follow");
    }

    @Test
    void findsAnAccountThatIsGone() throws Exception {
        tamper("SET REFERENTIAL_INTEGRITY FALSE", "DELETE FROM account WHERE username = 'bob'");

        assertFault("which is not there");
    }

    private static String constraint(String type) throws Exception {
        String url = "jdbc:h2:file:" + template.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var names = statement.executeQuery("SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE table_name = 'channel_event' AND constraint_type = '" + type + "'")) {
            assertThat(names.next()).isTrue();
            return names.getString(1);
        }
    }

    @Test
    void isNotConfusedBySomebodyWhoIsWriting() throws Exception {
        copyTemplate();
        AtomicBoolean done = new AtomicBoolean();
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            Thread writer = new Thread(() -> {
                while (!done.get()) {
                    JsonNode posted = alice.post("@bob x");
                    alice.request("message.delete", about(alice, posted));
                }
            });
            writer.start();
            for (int round = 0; round < 5; round++) {
                assertThat(server.administer("", "verify").output()).contains("all well");
            }
            done.set(true);
            writer.join();
        }
    }
}
