package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who people are follows from their own logs, as far as those tell it. */
class VerifiedProfilesTest {
    @TempDir
    Path folder;

    private JsonNode alice;

    @BeforeEach
    void tellOfAliceAndNothingOfBob() {
        try (TestServer server = TestServer.start(folder)) {
            server.withUser("alice").withUser("bob").withUser("carol");
            try (TestClient client = server.connect("alice");
                    TestClient carol = server.connect("carol")) {
                ObjectNode status = TestClient.object();
                status.putObject("status")
                        .put("emoji", "🏠")
                        .put("text", "at home")
                        .put(
                                "until",
                                Instant.now()
                                        .plus(1, ChronoUnit.DAYS)
                                        .plusNanos(1_700)
                                        .toString());
                client.request("status.set", status);
                client.request(
                        "profile.update",
                        TestClient.object()
                                .put("displayName", "Alice Liddell")
                                .put("timeZone", "Europe/London")
                                .put("availability", "dnd"));
                carol.request("profile.update", TestClient.object().put("displayName", "Carol C."));
            }
            server.administer("", "user", "delete", "carol");
            alice = profile(server);
        }
        assertThat(alice.get("displayName").textValue()).isEqualTo("Alice Liddell");
    }

    private static JsonNode profile(TestServer server) {
        try (TestClient client = server.connect("alice")) {
            return client.welcome().get("user");
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            connection.createStatement().execute(statement);
        }
    }

    private List<String> faults() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().verify().faults();
        }
    }

    @Test
    void verifyFindsAChangedAccountAndRepairMakesItAgain() throws IOException, SQLException {
        assertThat(faults()).isEmpty();
        for (String column : List.of(
                "display_name = 'Mallory'",
                "status_text = 'in the pub'",
                "status_until = NULL",
                "time_zone = 'Asia/Tokyo'",
                "availability = NULL",
                "avatar = 'another'",
                "role = 'MEMBER'")) {
            change("UPDATE account SET " + column + " WHERE username = 'alice'");

            assertThat(faults())
                    .as(column)
                    .singleElement()
                    .asString()
                    .contains(alice.get("id").textValue())
                    .contains("does not keep who it is");
            try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
                assertThat(offline.administration().repairProjections().faults())
                        .isEmpty();
            }
        }
        try (TestServer server = TestServer.start(folder)) {
            assertThat(profile(server)).isEqualTo(alice);
        }
    }

    @Test
    void anAccountOfWhichNoEventTellsIsAsItIs() throws IOException, SQLException {
        change("UPDATE account SET display_name = 'Robert' WHERE username = 'bob'");

        assertThat(faults()).isEmpty();
    }
}
