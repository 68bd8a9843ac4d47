package chat.lanyard.client;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.PostedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.storage.Database;
import chat.lanyard.server.storage.Durability;
import chat.lanyard.server.storage.JdbcChannelRepository;
import chat.lanyard.server.storage.JdbcLogReader;
import chat.lanyard.server.storage.JdbcLogStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes in the window from choosing one of 100 conversations to its newest message being laid out, with {@code
 * -Dlanyard.opening.messages} (100,000) in them: the first time, when the page may still have to come from the server, and again.
 */
@ExtendWith(FxExtension.class)
class OpeningMeasurement {
    private static final int CHANNELS = 100;
    private static final int MESSAGES = Integer.getInteger("lanyard.opening.messages", 100_000);
    private static final int FIRST = 10;
    private static final int AT_ONCE = 1_000;
    private static final long PAUSE_NANOS = 2_000_000;

    @TempDir
    Path folder;

    @Test
    void opensEveryConversation() throws IOException {
        fill(folder.resolve("data"));
        try (RealServer server = new RealServer(folder.resolve("data"));
                TestClient alice = new TestClient(folder.resolve("alice"), null)) {
            alice.createAccount(server.address(), "alice");
            alice.await("all conversations", () -> channels(alice).getItems().size() > CHANNELS);
            print("for the first time", openAll(alice));
            print("again", openAll(alice));
            server.stop();
            print("without the server", openAll(alice));
        }
    }

    private static void fill(Path data) throws IOException {
        OfflineAdministration.open(data).close();
        try (Database database = Database.open(data, Durability.PROCESS);
                ChannelLog log = new ChannelLog(new JdbcLogStore(database), new JdbcLogReader(database), batch -> {})) {
            JdbcChannelRepository channels = new JdbcChannelRepository(database);
            log.submit(transaction -> {
                        IntStream.range(0, CHANNELS).forEach(number -> channels.insert(channel(number)));
                        return null;
                    })
                    .join();
            for (int first = 0; first < MESSAGES; first += AT_ONCE) {
                int from = first;
                log.submit(transaction -> {
                            IntStream.range(from, from + AT_ONCE).forEach(number -> post(transaction, number));
                            return null;
                        })
                        .join();
            }
        }
    }

    /** Of those that nobody made, everybody who gets an account is a member. */
    private static Channel channel(int number) {
        return new Channel(
                id(number), ChannelKind.PUBLIC, new ChannelDetails("channel-" + number, "", "", false), null);
    }

    private static ChannelId id(int number) {
        return new ChannelId("c-" + number);
    }

    private static void post(Transaction transaction, int number) {
        ChannelId channel = id(number % CHANNELS);
        transaction
                .channel(channel)
                .append(sequence -> new MessagePosted(
                        sequence,
                        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                        new UserId("u-" + number % 7),
                        new PostedMessage(
                                MessageIds.of(channel, sequence),
                                ClientMessageId.random(),
                                "What was said as number " + number + " while everybody was at work on something",
                                null,
                                List.of())));
    }

    @SuppressWarnings("unchecked")
    private static ListView<ChannelItem> channels(TestClient client) {
        return (ListView<ChannelItem>) client.find("#channels");
    }

    /** In milliseconds, one after the other. */
    private static double[] openAll(TestClient client) {
        double[] times = new double[CHANNELS];
        for (int number = 0; number < CHANNELS; number++) {
            int newest = MESSAGES - CHANNELS + number;
            String name = "channel-" + number;
            long start = System.nanoTime();
            Fx.run(() -> select(client, name));
            while (!Fx.call(() -> isLaidOut(client, " " + newest + " "))) {
                LockSupport.parkNanos(PAUSE_NANOS); // asking takes time of the thread that shows
            }
            times[number] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static void select(TestClient client, String name) {
        ListView<ChannelItem> list = channels(client);
        list.getItems().stream()
                .filter(item -> item.nameProperty().get().equals(name))
                .forEach(list.getSelectionModel()::select);
    }

    private static boolean isLaidOut(TestClient client, String words) {
        return client.stage().getScene().getRoot().lookupAll("#timeline .timeline-row").stream()
                .anyMatch(row -> row.getLayoutBounds().getHeight() > 0
                        && row.getAccessibleText() != null
                        && row.getAccessibleText().contains(words));
    }

    /** The first ones apart from the others: the program has just been started, and its code is still being compiled. */
    private static void print(String what, double[] times) {
        System.out.printf(
                "opening a conversation %s: the first %d %s; the others %s%n",
                what, FIRST, spread(Arrays.copyOf(times, FIRST)), spread(Arrays.copyOfRange(times, FIRST, CHANNELS)));
    }

    private static String spread(double[] times) {
        Arrays.sort(times);
        return "median %.0f ms, p95 %.0f ms, longest %.0f ms"
                .formatted(times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
    }
}
