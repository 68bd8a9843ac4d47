package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.frame.ChannelEvent.ChannelChanged;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.DatabaseSettings;
import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which kind a channel is follows from its first event, unless an older version has written that. */
class VerifiedChannelsTest {
    @TempDir
    Path folder;

    private UserId alice;

    @BeforeEach
    void makeOneOfEachKind() {
        try (TestServer server = TestServer.start(folder).withUser("alice").withUser("bob");
                TestClient client = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            ChannelTalk.made(client, "public", "deliveries");
            String salaries = ChannelTalk.made(client, "private", "salaries");
            ChannelTalk.ask(client, "channel.archive", salaries); // a later event, which tells of no kind
            ChannelTalk.openDirect(client, bob);
            alice = new UserId(ChannelTalk.id(client));
        }
    }

    @Test
    void verifyFindsAChannelOfAnotherKindAndRepairMakesItAgain() throws IOException, SQLException {
        assertThat(faults()).isEmpty();
        List<String> before = kinds();
        for (String change : List.of(
                "kind = 'PUBLIC' WHERE name = 'salaries'",
                "kind = 'PRIVATE' WHERE name = 'deliveries'",
                "kind = 'PRIVATE' WHERE name = 'general'",
                "kind = 'PUBLIC' WHERE kind = 'DIRECT'")) {
            change(change);

            assertThat(faults()).as(change).singleElement().asString().contains("or what else it is, wrong");
            try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
                assertThat(offline.administration().repairProjections().faults())
                        .isEmpty();
            }
            assertThat(kinds()).isEqualTo(before);
        }
    }

    @Test
    void aChannelWhoseFirstEventTellsNoKindIsAsItIs() throws IOException, SQLException {
        writeAsAnOlderVersionDid();
        assertThat(faults()).isEmpty();

        change("kind = 'PUBLIC' WHERE name = 'older'");

        assertThat(faults()).isEmpty();
    }

    private void writeAsAnOlderVersionDid() throws IOException {
        ChannelDetails details = new ChannelDetails("older", "", "", false);
        Channel older = new Channel(new ChannelId("c-older"), ChannelKind.PRIVATE, details, alice);
        try (DataFolder held = DataFolder.hold(folder);
                ServerCore core = ServerCore.open(
                        held, DatabaseSettings.STANDARD, false, Clock.systemUTC(), BeforeMigration.NOTHING)) {
            core.log
                    .submit(transaction -> {
                        core.channelRepository.insert(older);
                        return transaction
                                .channel(older.id())
                                .append(sequence ->
                                        new ChannelChanged(sequence, Instant.ofEpochSecond(1), alice, details));
                    })
                    .join();
        }
    }

    private List<String> faults() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().verify().faults();
        }
    }

    private void change(String what) throws SQLException {
        try (Connection connection = open()) {
            assertThat(connection.createStatement().executeUpdate("UPDATE channel SET " + what))
                    .isEqualTo(1);
        }
    }

    private List<String> kinds() throws SQLException {
        try (Connection connection = open();
                ResultSet kinds = connection
                        .createStatement()
                        .executeQuery("SELECT LISTAGG(kind, ' ') WITHIN GROUP (ORDER BY id) FROM channel")) {
            kinds.next();
            return List.of(kinds.getString(1).split(" "));
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }
}
