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
        try {
            return new Content(kindOf(event), particulars.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This event cannot be written", e);
        }
    }

    private static String kindOf(ChannelEvent event) {
        return event instanceof ChannelEvent.Unrecognized unrecognized
                ? unrecognized.event()
                : KINDS.get(event.getClass());
    }

    /**
     * Puts an event together again.
     *
     * @param head an event of any kind with the same sequence, time and actor
     */
    public ChannelEvent decode(ChannelEvent.Unrecognized head, String json) {
        try {
            ObjectNode tree = (ObjectNode) mapper.readTree(json);
            tree.put("sequence", head.sequence());
            tree.put(KIND, head.event());
            tree.put("at", head.at().toString());
            tree.put("actor", head.actor().value());
            return mapper.treeToValue(tree, ChannelEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The content of event " + head.sequence() + " cannot be read", e);
        }
    }

    @JsonIgnoreProperties({"sequence", KIND, "at", "actor"})
    private interface WithoutHead {}
}
