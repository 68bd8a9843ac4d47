package chat.lanyard.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A chat client that knows nothing of Lanyard's own code: it writes JSON and looks at the JSON that comes back. Reads wait
 * 20 s at most. For one thread.
 */
public final class TestClient implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final RawWebSocket socket;
    private final Deque<JsonNode> unread = new ArrayDeque<>();
    private final JsonNode welcome;
    private int requests;

    private TestClient(RawWebSocket socket) {
        this.socket = socket;
        this.welcome = readFrame();
    }

    /** Opens a chat socket with this token and reads the welcome. */
    public static TestClient open(URI chat, String token) {
        return new TestClient(RawWebSocket.open(new InetSocketAddress(chat.getHost(), chat.getPort()), token));
    }

    /** The first frame. */
    public JsonNode welcome() {
        return welcome;
    }

    /** The only channel in the welcome. */
    public JsonNode general() {
        return welcome.get("channels").get(0);
    }

    /** The id of {@link #general}. */
    public String channel() {
        return general().get("id").textValue();
    }

    /** The bytes below. */
    public RawWebSocket socket() {
        return socket;
    }

    /** Sends a request of this type with these members; returns its id without waiting. */
    public String send(String type, ObjectNode members) {
        String requestId = "r" + ++requests;
        socket.sendText(members.put("type", type).put("requestId", requestId).toString());
        return requestId;
    }

    /** Sends a request and returns the result or error under its id; what else comes stays to be read. */
    public JsonNode request(String type, ObjectNode members) {
        return answer(send(type, members));
    }

    /** The result or error of a request that was sent. */
    public JsonNode answer(String requestId) {
        return await(frame -> requestId.equals(frame.path("requestId").textValue())
                && !frame.path("type").textValue().equals("caught-up"));
    }

    /** Posts a text under a new client id; returns the answer. */
    public JsonNode post(String text) {
        return request("message.post", message(UUID.randomUUID().toString(), text));
    }

    /** The members of a post into the general channel. */
    public ObjectNode message(String clientMessageId, String text) {
        return object().put("channelId", channel())
                .put("clientMessageId", clientMessageId)
                .put("text", text);
    }

    /** Reads on to the first frame that was not yet taken and fits; the others stay to be read, in order. */
    public JsonNode await(Predicate<JsonNode> wanted) {
        for (Iterator<JsonNode> frames = unread.iterator(); frames.hasNext(); ) {
            JsonNode frame = frames.next();
            if (wanted.test(frame)) {
                frames.remove();
                return frame;
            }
        }
        JsonNode frame = readFrame();
        while (!wanted.test(frame)) {
            unread.add(frame);
            frame = readFrame();
        }
        return frame;
    }

    /** Reads on to the next frame of this type. */
    public JsonNode await(String type) {
        return await(frame -> frame.path("type").textValue().equals(type));
    }

    /** Takes events as they come until this sequence of the general channel has been seen. */
    public List<JsonNode> eventsThrough(long sequence) {
        return eventsThrough(channel(), sequence);
    }

    /** Takes events as they come until this sequence of the user's own log has been seen. */
    public List<JsonNode> personalEventsThrough(long sequence) {
        return eventsThrough("me", sequence);
    }

    /** Takes events of a channel as they come until this sequence has been seen; others stay to be read. */
    public List<JsonNode> eventsThrough(String channel, long sequence) {
        List<JsonNode> events = new ArrayList<>();
        while (events.isEmpty() || events.get(events.size() - 1).get("sequence").longValue() < sequence) {
            await(frame -> frame.path("type").textValue().equals("events")
                            && frame.get("channelId").textValue().equals(channel))
                    .get("events")
                    .forEach(events::add);
        }
        return events;
    }

    /** The next frame, whatever it is. */
    public JsonNode next() {
        return unread.isEmpty() ? readFrame() : unread.poll();
    }

    private JsonNode readFrame() {
        return parse(socket.readText());
    }

    /** An empty object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Reads a JSON text. */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
