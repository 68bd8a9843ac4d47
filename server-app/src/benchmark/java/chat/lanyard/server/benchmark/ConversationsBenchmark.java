package chat.lanyard.server.benchmark;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A year of conversations on disk: how long the welcome, a page of history and a search take. */
final class ConversationsBenchmark {
    private static final int WELCOMES = 100;
    private static final int PAGES = 2_000;
    private static final int SEARCHES = 100;
    private static final double WELCOME_MS = 100;
    private static final double PAGE_MS = 20;
    private static final double SEARCH_MS = 100;
    private static final long PAUSE_NANOS = 500_000_000;

    private static final Map<String, String> QUERIES = queries();

    private final Path scratch;
    private final int rounds;
    private final Report report;
    private final Random random = new Random(5);

    ConversationsBenchmark(Path scratch, int rounds, Report report) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.report = report;
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("a common word", Chatter.COMMON);
        queries.put("a rare word", Chatter.RARE);
        queries.put("a part of a word", "omba");
        queries.put("two letters", "qu");
        queries.put("a part of common words", "verlor");
        queries.put("Chinese", "会议");
        queries.put("two words", Chatter.COMMON + " quaden");
        queries.put("a phrase", "\"the the\"");
        queries.put("what is not there", "thezenquawil");
        queries.put("one person's", Chatter.COMMON + " from:person40");
        queries.put("one channel's, before a day", "in:channel-8 before:2026-03-01 " + Chatter.COMMON);
        queries.put("links", "has:link ver");
        return queries;
    }

    void run() throws IOException {
        long start = System.nanoTime();
        TestFolder folder = ManyConversations.in(scratch.resolve("conversations"));
        report.note("filling the folder", seconds(start));
        try (Candidate server = Candidate.lanyard(folder)) {
            long indexed = System.nanoTime();
            awaitIndex(server);
            report.note("making the search index, server already serving", seconds(indexed));
            report.note("search index on disk", mebibytes(folder.path().resolve("search")));
            report.note("database on disk", Files.size(folder.path().resolve("lanyard.mv.db")) / 1_048_576 + " MiB");
            measure(server);
        }
    }

    private static String seconds(long start) {
        return String.format("%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static String mebibytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1_048_576 + " MiB";
        }
    }

    private static void awaitIndex(Candidate server) {
        try (TestClient client = TestClient.open(server.process().chat(), server.token(0))) {
            while (!search(client, Chatter.RARE).get("complete").booleanValue()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void measure(Candidate server) {
        Series welcome = new Series("%.1f ms");
        Series page = new Series("%.1f ms");
        Series search = new Series("%.1f ms");
        Map<String, Series> each = new LinkedHashMap<>();
        QUERIES.keySet().forEach(kind -> each.put(kind, new Series("%.1f ms")));
        measureRound(server, each); // warms up
        each.replaceAll((kind, warm) -> new Series("%.1f ms"));
        for (int round = 0; round < rounds; round++) {
            Round measured = measureRound(server, each);
            welcome.add(measured.welcome());
            page.add(measured.page());
            search.add(measured.search());
        }
        report.check(
                "welcome to somebody in 100 channels, from the connecting on, median",
                welcome,
                "< 100 ms",
                welcome.median() < WELCOME_MS);
        report.check("a page of 50 events anywhere in a channel, p99", page, "< 20 ms", page.median() < PAGE_MS);
        report.check("a search, p95 over all kinds", search, "< 100 ms", search.median() < SEARCH_MS);
        each.forEach((kind, times) ->
                report.note("p95 of " + kind + ", `" + QUERIES.get(kind).replace("|", "") + "`", times));
    }

    private record Round(double welcome, double page, double search) {}

    private Round measureRound(Candidate server, Map<String, Series> each) {
        double welcome = Series.percentile(times(WELCOMES, number -> welcome(server)), 0.5) / 1e6;
        try (TestClient client = TestClient.open(server.process().chat(), server.token(0))) {
            List<String> channels = new ArrayList<>();
            Map<String, Long> ends = new LinkedHashMap<>();
            client.welcome().get("channels").forEach(channel -> {
                channels.add(channel.get("id").textValue());
                ends.put(
                        channel.get("id").textValue(),
                        channel.get("lastSequence").longValue());
            });
            double page = Series.percentile(times(PAGES, number -> page(client, channels, ends)), 0.99) / 1e6;
            return new Round(welcome, page, searches(client, each));
        }
    }

    private static int welcome(Candidate server) {
        try (TestClient client = TestClient.open(server.process().chat(), server.token(0))) {
            return client.welcome().get("channels").size();
        }
    }

    private int page(TestClient client, List<String> channels, Map<String, Long> ends) {
        String channel = channels.get(random.nextInt(channels.size()));
        long before = 2 + (long) (random.nextDouble() * ends.get(channel));
        return client.request(
                        "history", TestClient.object().put("channelId", channel).put("before", before))
                .get("events")
                .size();
    }

    private static double searches(TestClient client, Map<String, Series> each) {
        List<Long> all = new ArrayList<>();
        QUERIES.forEach((kind, query) -> {
            long[] times =
                    times(SEARCHES, number -> search(client, query).get("hits").size());
            Arrays.stream(times).forEach(all::add);
            each.get(kind).add(Series.percentile(times, 0.95) / 1e6);
        });
        return Series.percentile(
                        all.stream().mapToLong(Long::longValue).sorted().toArray(), 0.95)
                / 1e6;
    }

    private static JsonNode search(TestClient client, String query) {
        ObjectNode request = TestClient.object().put("query", query);
        JsonNode page = client.request("search", request);
        if (!page.has("hits")) {
            throw new IllegalStateException(page.toString());
        }
        return page;
    }

    /** In nanoseconds, ascending. */
    private static long[] times(int count, ToIntFunction<Integer> task) {
        long[] times = new long[count];
        for (int number = 0; number < count; number++) {
            long start = System.nanoTime();
            task.applyAsInt(number);
            times[number] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }
}
