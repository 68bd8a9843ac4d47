package chat.lanyard.server.benchmark;

import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.channel.MembershipRelay;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Command;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A folder with a million messages of 200 letters, by eight people in one channel. */
final class MillionMessages {
    static final int COUNT = 1_000_000;

    private static final int USERS = 8;
    private static final int AT_ONCE = 10_000;
    private static final String TEXT = " with what people say to each other while they work. ".repeat(4);

    private MillionMessages() {}

    static TestFolder in(Path path) throws IOException {
        TestFolder folder = TestFolder.create(path, USERS);
        try (Database database = Database.open(path, Durability.PROCESS);
                ChannelLog log = new ChannelLog(new JdbcLogStore(database), new JdbcLogReader(database), batch -> {})) {
            JdbcChannelRepository repository = new JdbcChannelRepository(database);
            ChannelDirectory directory = new ChannelDirectory(repository.channels(), repository.memberships());
            List<Membership> members = repository.memberships();
            CompletableFuture<?> last = CompletableFuture.completedFuture(null);
            for (int number = 1; number <= COUNT; number++) {
                last = log.submit(post(number + TEXT, members.get(number % members.size()), repository, directory));
                if (number % AT_ONCE == 0) {
                    last.join();
                }
            }
        }
        return folder;
    }

    private static Command<Long> post(
            String text, Membership author, JdbcChannelRepository repository, ChannelDirectory directory) {
        return transaction -> {
            MessagePosted event = transaction
                    .channel(author.channel())
                    .append(sequence -> new MessagePosted(
                            sequence,
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            author.user(),
                            new PostedMessage(
                                    MessageIds.of(author.channel(), sequence),
                                    ClientMessageId.random(),
                                    text,
                                    null,
                                    List.of())));
            transaction
                    .part(
                            MembershipChanges.class,
                            () -> new MembershipChanges(repository, directory, new MembershipRelay()))
                    .posted(author.channel(), author.user());
            return event.sequence();
        };
    }
}
