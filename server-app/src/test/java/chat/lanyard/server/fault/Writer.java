package chat.lanyard.server.fault;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who writes as fast as the server answers. What was not acknowledged when the connection broke is sent again
 * over the next one, under the same client ids. Used by one thread at a time.
 */
final class Writer {
    private static final int IN_FLIGHT = 5;

    private final String name;
    private final String token;
    private final AtomicLong acknowledgements;
    private final Set<String> unacknowledged = new LinkedHashSet<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final List<LogLine> seen = new ArrayList<>();
    private int posts;

    /** Counts what is acknowledged in {@code acknowledgements}, beside others. */
    Writer(String name, String token, AtomicLong acknowledgements) {
        this.name = name;
        this.token = token;
        this.acknowledgements = acknowledgements;
    }

    /** Writes until the server is gone. */
    void writeUntilKilled(URI chat) {
        try (TestClient client = TestClient.open(chat, token)) {
            converse(client, Integer.MAX_VALUE);
        } catch (UncheckedIOException e) {
            // the server was killed, which is what this is about
        }
    }

    /** Sends again what was not acknowledged and waits until all of it is. */
    void finish(URI chat) {
        try (TestClient client = TestClient.open(chat, token)) {
            converse(client, 0);
        }
    }

    private void converse(TestClient client, int more) {
        Map<String, String> requests = new HashMap<>();
        unacknowledged.forEach(id -> post(client, id, requests));
        long last = client.general().get("lastSequence").longValue();
        int left = more;
        while (left > 0 || !unacknowledged.isEmpty()) {
            for (; left > 0 && unacknowledged.size() < IN_FLIGHT; left--) {
                String id = UUID.randomUUID().toString();
                unacknowledged.add(id);
                post(client, id, requests);
            }
            last = take(client.next(), last, requests);
        }
    }

    private void post(TestClient client, String id, Map<String, String> requests) {
        requests.put(client.send("message.post", client.message(id, "message " + ++posts + " of " + name)), id);
    }

    /** Returns the last sequence seen, which must follow the one before. */
    private long take(JsonNode frame, long last, Map<String, String> requests) {
        switch (frame.get("type").textValue()) {
            case "result":
                acknowledge(requests.get(frame.get("requestId").textValue()), frame);
                return last;
            case "events":
                return see(frame.get("events"), last);
            case "error":
                throw new AssertionError(name + " was refused: " + frame);
            default:
                return last;
        }
    }

    private void acknowledge(String id, JsonNode result) {
        unacknowledged.remove(id);
        acknowledged.put(id, result.get("sequence").longValue());
        acknowledgements.incrementAndGet();
    }

    private long see(JsonNode events, long last) {
        long previous = last;
        for (JsonNode event : events) {
            LogLine line = LogLine.of(event);
            if (line.sequence() != previous + 1) {
                throw new AssertionError(name + " saw " + line.sequence() + " after " + previous);
            }
            seen.add(line);
            previous = line.sequence();
        }
        return previous;
    }

    /** The sequence under which each message was acknowledged, by client id. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** Every event that came live. */
    List<LogLine> seen() {
        return seen;
    }
}
