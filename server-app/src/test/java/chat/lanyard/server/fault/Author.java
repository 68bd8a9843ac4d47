package chat.lanyard.server.fault;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who posts one message after the other, and each again under its id for as long as the server is unavailable. */
final class Author implements AutoCloseable {
    private final TestClient client;
    private final AtomicLong stored;
    private final AtomicLong refused;
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();

    /** Counts, beside others, in {@code stored} and {@code refused}. */
    Author(TestClient client, AtomicLong stored, AtomicLong refused) {
        this.client = client;
        this.stored = stored;
        this.refused = refused;
    }

    /** Posts until its thread is interrupted; the last message is stored too. */
    void write() {
        while (!Thread.currentThread().isInterrupted()) {
            String id = UUID.randomUUID().toString();
            acknowledged.put(id, storeAtLast(id));
            stored.incrementAndGet();
        }
    }

    private long storeAtLast(String id) {
        JsonNode answer = post(id);
        while (answer.get("type").textValue().equals("error")) {
            if (!answer.at("/error/code").textValue().equals("unavailable")) {
                throw new AssertionError("refused: " + answer);
            }
            refused.incrementAndGet();
            answer = post(id);
        }
        return answer.get("sequence").longValue();
    }

    private JsonNode post(String id) {
        return client.request("message.post", client.message(id, "a message of some length, to fill the disk " + id));
    }

    /** The sequence under which each message was stored, by its id. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** What came live, up to this sequence. */
    List<LogLine> seenThrough(long sequence) {
        List<LogLine> seen = new ArrayList<>();
        client.eventsThrough(sequence).forEach(event -> seen.add(LogLine.of(event)));
        return seen;
    }

    @Override
    public void close() {
        client.close();
    }
}
