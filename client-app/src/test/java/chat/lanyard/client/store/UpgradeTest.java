package chat.lanyard.client.store;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that the version before this one has left. */
class UpgradeTest {
    private static final ClientMessageId WAITING = ClientMessageId.random();

    @TempDir
    Path folder;

    private StoreFile file;

    /** As version 1 of the schema has written it. */
    @BeforeEach
    void writeAsBefore() throws IOException, SQLException {
        file = StoreFile.of(folder, "server:8443", "ada");
        file.create();
        String url = url();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:chat/lanyard/client/store/migration")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            Sql sql = new Sql(connection);
            sql.update("insert into person values ('id-ada', 'ada', 'Ada Lovelace', 'member')");
            sql.update(
                    "insert into channel values (?, 0, 'public', 'general', 'Talk', 4, 6, 5, 1, 1)", GENERAL.value());
            sql.update(
                    "insert into outgoing values (?, 1, ?, 'on its way', ?, null)",
                    WAITING.value(),
                    GENERAL.value(),
                    NINE.toEpochMilli());
            sql.update("insert into draft values (?, 'half a sent')", GENERAL.value());
            post(sql, GENERAL, 4, "as before", "null");
        }
    }

    private String url() {
        return "jdbc:h2:" + file.database() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private void post(Sql sql, ChannelId channel, long sequence, String text, String replyTo) {
        String content = "{\"message\":{\"id\":\"" + channel + ":" + sequence + "\",\"clientMessageId\":\""
                + ClientMessageId.random() + "\",\"text\":\"" + text + "\",\"replyTo\":" + replyTo
                + ",\"attachments\":[]}}";
        sql.update(
                "insert into channel_event values (?, ?, ?, 'id-bob', 'message.posted', ?, false, ?)",
                channel.value(),
                sequence,
                NINE.toEpochMilli(),
                channel + ":" + sequence,
                content);
    }

    private static String quoted(ChannelId channel, long sequence) {
        return "\"" + channel + ":" + sequence + "\"";
    }

    @Test
    void keepsEverythingThatTheVersionBeforeHasKept() {
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(store.schemaVersion()).isEqualTo(Schema.NEWEST).isEqualTo(2);
            assertThat(store.people().all()).containsExactly(ADA);
            ChannelFacts facts = new ChannelFacts(
                    ChannelKind.PUBLIC, new ChannelDetails("general", "Talk", "", false), null, false, List.of(), 0);
            assertThat(store.channels().all()).containsExactly(new StoredChannel(GENERAL, facts, 4, 6, 5, 1, 1));
            assertThat(store.outgoing().all())
                    .extracting(StoredMessage::id, StoredMessage::text)
                    .containsExactly(tuple(WAITING, "on its way"));
            assertThat(store.drafts().all()).isEqualTo(Map.of(DraftPlace.of(GENERAL), "half a sent"));
            assertThat(store.events().after(GENERAL, 0, 10))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ChannelEvent.MessagePosted.class,
                            post -> assertThat(post.message().text()).isEqualTo("as before"));
        }
    }

    @Test
    void putsRepliesToRepliesBelowTheFirstMessageOfTheirThread() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            Sql sql = new Sql(connection);
            post(sql, GENERAL, 5, "a reply", quoted(GENERAL, 4));
            post(sql, GENERAL, 6, "a reply to a reply, \\\"replyTo\\\":\\\"x:1\\\"", quoted(GENERAL, 5));
        }
        try (LocalStore store = LocalStore.open(file)) {
            MessageId root = new MessageId(GENERAL + ":4");
            assertThat(store.events().repliesTo(List.of(root)))
                    .extracting(ChannelEvent::sequence, EventTable::rootOf)
                    .containsExactly(tuple(5L, root), tuple(6L, root));
            assertThat(store.events().rowsBefore(GENERAL, 10, 10))
                    .extracting(ChannelEvent::sequence)
                    .containsExactly(4L);
        }
    }

    @Test
    void cutsTheRunBehindAReplyWhoseThreadBeginsBeforeIt() throws SQLException {
        ChannelId other = new ChannelId("other");
        try (Connection connection = DriverManager.getConnection(url())) {
            Sql sql = new Sql(connection);
            post(sql, GENERAL, 5, "a reply to what is not kept", quoted(GENERAL, 2));
            post(sql, GENERAL, 6, "kept", "null");
            sql.update("insert into channel values (?, 1, 'public', 'other', '', 1, 2, 2, 0, 0)", other.value());
            post(sql, other, 1, "first", "null");
            post(sql, other, 2, "a reply to no message", quoted(other, 7));
        }
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(store.channels().all())
                    .extracting(StoredChannel::id, StoredChannel::first, StoredChannel::last)
                    .containsExactly(tuple(GENERAL, 6L, 6L), tuple(other, 3L, 2L));
            assertThat(store.events().after(GENERAL, 0, 10))
                    .extracting(ChannelEvent::sequence)
                    .containsExactly(6L);
            assertThat(store.events().after(other, 0, 10)).isEmpty();
        }
    }
}
