package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.event.EventBatch;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log in a real database with one channel. */
final class LogFixture implements AutoCloseable {
    static final ChannelId CHANNEL = new ChannelId("c1");
    static final UserId ALICE = new UserId("alice");
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123Z");

    final List<EventBatch> published = new CopyOnWriteArrayList<>();
    final Database database;
    final JdbcLogReader reader;
    final ChannelLog log;

    LogFixture(Path folder) {
        database = Database.open(folder, Durability.PROCESS);
        reader = new JdbcLogReader(database);
        log = new ChannelLog(new JdbcLogStore(database), reader, published::add);
        if (reader.heads().isEmpty()) {
            log.submit(transaction -> {
                        new JdbcChannelRepository(database).insert(Channel.general(CHANNEL));
                        return null;
                    })
                    .join();
        }
    }

    static Command<Long> post(String text) {
        return post(ClientMessageId.random(), text);
    }

    /** Posts once per client id. */
    static Command<Long> post(ClientMessageId id, String text) {
        return transaction -> transaction
                .findMessage(ALICE, id)
                .map(LogStore.PostedBefore::sequence)
                .orElseGet(() -> transaction
                        .channel(CHANNEL)
                        .append(sequence -> new MessagePosted(
                                sequence,
                                AT,
                                ALICE,
                                new PostedMessage(MessageIds.of(CHANNEL, sequence), id, text, null, List.of())))
                        .sequence());
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
