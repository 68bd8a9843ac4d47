package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.TransactionPart;
import java.util.HashMap;
import java.util.Map;

/** How many messages each author posts within one transaction: one write for each, however many they are. */
public final class PostedCounts implements TransactionPart {
    private final ChannelRepository repository;
    private final ChannelDirectory directory;
    private final Map<Author, Long> counts = new HashMap<>();

    public PostedCounts(ChannelRepository repository, ChannelDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    private record Author(ChannelId channel, UserId user) {}

    public void add(ChannelId channel, UserId user) {
        counts.merge(new Author(channel, user), 1L, Long::sum);
    }

    /** How many messages of this author the transaction holds so far. */
    public long of(ChannelId channel, UserId user) {
        return counts.getOrDefault(new Author(channel, user), 0L);
    }

    @Override
    public void flush() {
        counts.forEach((author, more) -> repository.addPosted(author.channel(), author.user(), more));
    }

    @Override
    public void committed() {
        counts.forEach((author, more) -> directory
                .membership(author.channel(), author.user())
                .ifPresent(membership -> directory.put(membership.withMorePosted(more))));
    }
}
