package chat.lanyard.client.herd;

import chat.lanyard.client.connection.Timing;
import chat.lanyard.client.session.Session;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Many real connections in one process, which share a few threads, as only tests do. */
final class Herd implements AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService network = Executors.newFixedThreadPool(2 * THREADS);
    private final List<ScheduledExecutorService> events = IntStream.range(0, THREADS)
            .mapToObj(i -> Executors.newSingleThreadScheduledExecutor())
            .toList();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(network)
            .build();
    private final List<Member> members = new ArrayList<>();

    /** One member for each of these sessions. */
    Herd(List<Session> sessions, long seed) {
        for (int i = 0; i < sessions.size(); i++) {
            Timing timing = new Timing(
                    events.get(i % THREADS),
                    Clock.systemUTC(),
                    new Random(seed + i),
                    System::nanoTime,
                    () -> Set.of("one network"));
            members.add(new Member(sessions.get(i), http, timing));
        }
    }

    void start() {
        members.forEach(Member::start);
    }

    void awaitAllOnline(Duration limit) {
        Awaitility.await("everybody is back")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> members.stream().allMatch(Member::isOnline));
    }

    void awaitAllGone(Duration limit) {
        Awaitility.await("everybody has noticed")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> members.stream().noneMatch(Member::isOnline));
    }

    /** How long each member took from that monotonic time until it was back, the shortest first; none for who was early. */
    List<Duration> backAfter(long time) {
        return members.stream()
                .map(member -> Duration.ofNanos(Math.max(0, member.onlineAt() - time)))
                .sorted()
                .toList();
    }

    /** How often a member was turned away after that monotonic time. */
    long refusalsAfter(long time) {
        return members.stream().mapToLong(member -> member.refusalsAfter(time)).sum();
    }

    @Override
    public void close() {
        members.forEach(Member::stop);
        events.forEach(ScheduledExecutorService::shutdown);
        network.shutdown();
    }
}
