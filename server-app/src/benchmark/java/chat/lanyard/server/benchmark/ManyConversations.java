package chat.lanyard.server.benchmark;

import chat.lanyard.protocol.frame.ChannelEvent.MemberJoined;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.channel.MembershipRelay;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import chat.lanyard.server.storage.JdbcUserRepository;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A folder with what 500 people have said in 200 channels in the course of a year, always the same: the one whose token it has
 * is in every second channel, the others in eight each at least.
 */
final class ManyConversations {
    static final int CHANNELS = 200;
    static final int USERS = 500;
    static final int MESSAGES = Integer.getInteger("lanyard.benchmark.messages", 1_000_000);

    private static final int MEMBERS = 20;
    private static final int AT_ONCE = 2_000;
    private static final Instant BEGIN = Instant.parse("2025-11-23T00:00:00Z");
    private static final long SECONDS_APART = 30;

    private final Random random = new Random(4);
    private final Chatter chatter = new Chatter(random);
    private final ChannelLog log;
    private final JdbcChannelRepository channels;
    private final JdbcUserRepository users;

    private ManyConversations(Database database, ChannelLog log) {
        this.log = log;
        channels = new JdbcChannelRepository(database);
        users = new JdbcUserRepository(database);
    }

    static TestFolder in(Path path) throws IOException {
        TestFolder folder = TestFolder.create(path, 1);
        try (Database database = Database.open(path, Durability.PROCESS);
                ChannelLog log = new ChannelLog(new JdbcLogStore(database), new JdbcLogReader(database), batch -> {})) {
            new ManyConversations(database, log).fill();
        }
        return folder;
    }

    private void fill() {
        List<User> people = new ArrayList<>(users.all());
        log.submit(transaction -> {
                    IntStream.range(1, USERS).forEach(number -> people.add(addUser(number)));
                    return null;
                })
                .join();
        List<List<User>> members = IntStream.range(0, CHANNELS)
                .mapToObj(number -> addChannel(number, people))
                .toList();
        ChannelDirectory directory = new ChannelDirectory(channels.channels(), channels.memberships());
        for (int first = 0; first < MESSAGES; first += AT_ONCE) {
            int from = first;
            log.submit(transaction -> {
                        IntStream.range(from, Math.min(MESSAGES, from + AT_ONCE))
                                .forEach(number -> post(transaction, number, members, directory));
                        return null;
                    })
                    .join();
        }
    }

    private User addUser(int number) {
        User user = new User(
                new UserId("u" + number), "person" + number, "Person " + number, Role.MEMBER, UserStatus.ACTIVE);
        users.insert(user, "none");
        return user;
    }

    private static ChannelId id(int number) {
        return new ChannelId("c" + number);
    }

    private List<User> addChannel(int number, List<User> people) {
        List<User> members = new ArrayList<>();
        if (number % 2 == 0) {
            members.add(people.get(0));
        }
        for (int i = 0; i < MEMBERS; i++) {
            members.add(people.get(1 + (number * MEMBERS + i) % (USERS - 1)));
        }
        CompletableFuture<?> done = log.submit(transaction -> {
            channels.insert(new Channel(
                    id(number),
                    ChannelKind.PRIVATE,
                    new ChannelDetails("channel-" + number, "", "", false),
                    members.get(0).id()));
            members.forEach(member -> join(transaction, id(number), member));
            return null;
        });
        done.join();
        return members;
    }

    private void join(Transaction transaction, ChannelId channel, User member) {
        MemberJoined joined = transaction
                .channel(channel)
                .append(sequence -> new MemberJoined(sequence, BEGIN, member.id(), member.lastingProfile()));
        channels.insert(Membership.begun(channel, member.id(), joined.sequence(), 0));
    }

    private void post(Transaction transaction, int number, List<List<User>> members, ChannelDirectory directory) {
        int place = random.nextInt(CHANNELS);
        List<User> there = members.get(place);
        UserId author = there.get(random.nextInt(there.size())).id();
        Instant at = BEGIN.plusSeconds(number * SECONDS_APART);
        String text = chatter.say(number);
        transaction
                .channel(id(place))
                .append(sequence -> new MessagePosted(
                        sequence,
                        at,
                        author,
                        new PostedMessage(
                                MessageIds.of(id(place), sequence),
                                new ClientMessageId(new UUID(4, number)),
                                text,
                                null,
                                List.of())));
        transaction
                .part(MembershipChanges.class, () -> new MembershipChanges(channels, directory, new MembershipRelay()))
                .posted(id(place), author);
    }
}
