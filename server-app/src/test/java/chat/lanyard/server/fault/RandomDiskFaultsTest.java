package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.fault.DiskFaults.Fault;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is acknowledged while the disk fails at whatever moment is there once, and is read all the while. */
class RandomDiskFaultsTest extends WithFailingDisk {
    private static final long SEED = Long.getLong("lanyard.disk.seed", System.nanoTime());
    private static final int AUTHORS = 4;
    private static final int ROUNDS = Integer.getInteger("lanyard.disk.rounds", 6);
    private static final int LATEST_FAILURE = 40;

    @Test
    void keepsWhatItAcknowledgedOnceWhateverFailsAtWhateverMoment() throws Exception {
        Random random = new Random(SEED);
        AtomicLong stored = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        List<Author> authors = authors(stored, refused);
        ExecutorService threads = Executors.newFixedThreadPool(AUTHORS + 1);
        List<Future<?>> writing = new ArrayList<>();
        authors.forEach(author -> writing.add(threads.submit(author::write)));
        Future<Long> reading = threads.submit(this::readOnAndOn);
        for (int round = 0; round < ROUNDS; round++) {
            fail(random, refused);
            long before = stored.get();
            faults.none();
            await().atMost(PATIENCE).until(() -> stored.get() > before + AUTHORS);
        }
        threads.shutdownNow();
        for (Future<?> author : writing) {
            author.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        System.out.printf(
                "failing disk: seed %d, %d rounds, %d messages acknowledged, %d refused, a reader waited %d ms at most%n",
                SEED, ROUNDS, stored.get(), refused.get(), reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertKept(authors);
        server.close();
        assertThat(faultsOfTheLog()).isEmpty();
    }

    /** Reads pages, none of which may be refused, until its thread is interrupted. Returns the longest wait for one, in ms. */
    private long readOnAndOn() {
        long longest = 0;
        while (!Thread.currentThread().isInterrupted()) {
            long start = System.nanoTime();
            history();
            longest = Math.max(longest, System.nanoTime() - start);
        }
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    private List<Author> authors(AtomicLong stored, AtomicLong refused) {
        return IntStream.range(0, AUTHORS)
                .mapToObj(number -> server.withUser("author" + number).token("author" + number))
                .toList()
                .stream()
                .map(authorsToken -> new Author(server.connectWith(authorsToken), stored, refused))
                .toList();
    }

    /** Lets the disk fail a random number of writes, or forced ones, from now, in one of its ways, and waits until somebody has noticed. */
    private void fail(Random random, AtomicLong refused) {
        long before = refused.get();
        Fault[] ways = {Fault.WRITE, Fault.HALF_A_WRITE, Fault.FORCE};
        faults.after(random.nextInt(LATEST_FAILURE), ways[random.nextInt(ways.length)]);
        await().atMost(PATIENCE).until(() -> refused.get() > before);
    }

    private void assertKept(List<Author> authors) {
        List<LogLine> log = log();
        Map<String, Long> stored = log.stream()
                .filter(LogLine::isMessage)
                .collect(Collectors.toMap(LogLine::clientMessageId, LogLine::sequence));
        assertThat(log).extracting(LogLine::sequence).containsExactlyElementsOf(sequences(log.size()));
        for (Author author : authors) {
            assertThat(stored).containsAllEntriesOf(author.acknowledged());
            List<LogLine> seen = author.seenThrough(log.size());
            assertThat(seen).as("seen live").isEqualTo(log.subList(log.size() - seen.size(), log.size()));
            author.close();
        }
        int acknowledged = authors.stream()
                .mapToInt(author -> author.acknowledged().size())
                .sum();
        assertThat(stored).as("nothing else").hasSize(acknowledged);
    }

    private static List<Long> sequences(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private List<LogLine> log() {
        List<LogLine> log = new ArrayList<>();
        try (TestClient late = server.connectWith(token)) {
            late.send(
                    "resume",
                    TestClient.object().set("cursors", TestClient.object().put(late.channel(), 0)));
            JsonNode frame = late.next();
            while (!frame.get("type").textValue().equals("caught-up")) {
                frame.path("events").forEach(event -> log.add(LogLine.of(event)));
                frame = late.next();
            }
        }
        return log;
    }
}
