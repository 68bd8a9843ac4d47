package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Takes an event apart into what every event has and a JSON text of what is particular to its kind: the form in which a
 * log keeps it. Safe for use by several threads.
 */
public final class EventContentCodec {
    private static final String KIND = "event";
    private static final List<String> HEAD = List.of("sequence", KIND, "at", "actor");

    private final ObjectMapper mapper = ProtocolMapper.create();

    /** The kind of an event and its particulars. */
    public record Content(String kind, String json) {}

    public Content encode(ChannelEvent event) {
        ObjectNode tree = mapper.valueToTree(event);
        String kind = tree.get(KIND).textValue();
        tree.remove(HEAD);
        return new Content(kind, tree.toString());
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
}
