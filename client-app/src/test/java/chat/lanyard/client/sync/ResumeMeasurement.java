package chat.lanyard.client.sync;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Shows how long it takes to open the store, and to fetch 10,000 and 100,000 missed messages from a real server over
 * loopback into it, and how long the event thread lets others wait meanwhile. A program and not a test, because other
 * work on the computer would make it lie.
 */
final class ResumeMeasurement {
    private static final int WINDOW = 500;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private ResumeMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("lanyard-resume");
        try (TestServer server = new TestServer(folder)) {
            Session ada = server.join("ada", "Ada");
            Session bob = server.join("bob", "Bob");
            run("first start, new file", bob, folder);
            run("start, nothing missed", bob, folder);
            for (int missed : new int[] {10_000, 10_000, 100_000}) {
                fill(ada, missed);
                run("start, " + missed + " missed", bob, folder);
                run("start, nothing missed", bob, folder);
            }
        }
    }

    private static void fill(Session author, int messages) {
        try (TestClient client = TestClient.open(author.chatUri(), author.accessToken())) {
            Deque<String> asked = new ArrayDeque<>();
            for (int i = 0; i < messages; i++) {
                String text = "message " + i + " of those that somebody writes while somebody else is away for a while";
                asked.add(client.send(
                        "message.post", client.message(UUID.randomUUID().toString(), text)));
                if (asked.size() > WINDOW) {
                    client.answer(asked.remove());
                }
            }
            asked.forEach(client::answer);
        }
    }

    private static void run(String what, Session session, Path folder) {
        ChatClient client = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder.resolve("client"));
        Stopwatch watch = new Stopwatch();
        client.addListener(watch);
        client.start();
        long longest = 0;
        while (!watch.online.isDone()) {
            long asked = System.nanoTime();
            CompletableFuture<Void> answered = new CompletableFuture<>();
            client.execute(() -> {
                watch.channel()
                        .ifPresent(
                                channel -> client.timelines().channel(channel).orElseThrow());
                answered.complete(null);
            });
            answered.join();
            longest = Math.max(longest, System.nanoTime() - asked);
            LockSupport.parkNanos(PAUSE);
        }
        System.out.printf(
                "%-26s readable after %5d ms, up to date after %6d ms, longest wait for a page %4d ms, %d events%n",
                what,
                watch.readable.join(),
                watch.online.join(),
                TimeUnit.NANOSECONDS.toMillis(longest),
                watch.events.get());
        client.close();
        client.closed().join();
    }

    /** Notes when the copy can be read and when it is up to date, in milliseconds. */
    private static final class Stopwatch implements SyncListener {
        private final long started = System.nanoTime();
        private final CompletableFuture<Long> readable = new CompletableFuture<>();
        private final CompletableFuture<Long> online = new CompletableFuture<>();
        private final AtomicLong events = new AtomicLong();
        private volatile List<ChannelView> channels = List.of();

        Optional<ChannelId> channel() {
            return channels.stream().findFirst().map(ChannelView::id);
        }

        private long elapsed() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        }

        @Override
        public void channelsChanged(List<ChannelView> changed) {
            channels = changed;
            readable.complete(elapsed());
        }

        @Override
        public void eventsAppended(ChannelId channel, List<ChannelEvent> appended) {
            events.addAndGet(appended.size());
        }

        @Override
        public void statusChanged(ConnectionStatus status) {
            if (status.state() == ConnectionState.ONLINE) {
                online.complete(elapsed());
            }
        }
    }
}
