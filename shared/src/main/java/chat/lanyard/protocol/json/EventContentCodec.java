package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes an event apart into what every event has and a JSON text of what is particular to its kind: the form in which a
 * log keeps it. Safe for use by several threads.
 */
public final class EventContentCodec {
    private static final String KIND = "event";

    private static final Map<Class<?>, String> KINDS = Stream.of(ProtocolMapper.EVENTS, ProtocolMapper.ERASED_EVENTS)
            .flatMap(events -> events.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private final ObjectMapper mapper = ProtocolMapper.create();
    private final ObjectWriter particulars = ProtocolMapper.create()
            .addMixIn(ChannelEvent.class, WithoutHead.class)
            .writer();

    /** The kind of an event and its particulars. */
    public record Content(String kind, String json) {}

    public Content encode(ChannelEvent event) {
        if (event instanceof ChannelEvent.Unrecognized unrecognized) {
            return new Content(unrecognized.event(), unrecognized.content());
        }
        try {
            return new Content(KINDS.get(event.getClass()), particulars.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This event cannot be written", e);
        }
    }

    /**
     * Puts an event together again.
     *
     * @param head an event of any kind with the same sequence, time and actor
     * @throws IllegalArgumentException if its content is not as its kind needs it
     */
    public ChannelEvent decode(ChannelEvent.Unrecognized head, String json) {
        try {
            return decode(head, contentOf(head, json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The content of event " + head.sequence() + " cannot be read", e);
        }
    }

    /**
     * The same, but an event whose content is not as its kind needs it is one that is not recognized: an older version,
     * which did not know the kind, may have kept it.
     *
     * @throws IllegalArgumentException if the content is no JSON object
     */
    public ChannelEvent decodeAnyway(ChannelEvent.Unrecognized head, String json) {
        ObjectNode content = contentOf(head, json);
        try {
            return decode(head, content);
        } catch (JsonProcessingException e) {
            return new ChannelEvent.Unrecognized(head.sequence(), head.at(), head.actor(), head.event(), json);
        }
    }

    private ObjectNode contentOf(ChannelEvent.Unrecognized head, String json) {
        try {
            return mapper.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The content of event " + head.sequence() + " is not JSON", e);
        }
    }

    private ChannelEvent decode(ChannelEvent.Unrecognized head, ObjectNode content) throws JsonProcessingException {
        content.put("sequence", head.sequence());
        content.put(KIND, head.event());
        content.put("at", head.at().toString());
        content.put("actor", head.actor().value());
        return mapper.treeToValue(content, ChannelEvent.class);
    }

    @JsonIgnoreProperties({"sequence", KIND, "at", "actor"})
    private interface WithoutHead {}
}
