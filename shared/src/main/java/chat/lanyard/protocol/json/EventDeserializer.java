package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads an event by its kind and by whether it was erased. */
final class EventDeserializer extends StdDeserializer<ChannelEvent> {
    private static final long serialVersionUID = 1L;
    private static final List<String> HEAD = List.of("sequence", "event", "at", "actor");

    EventDeserializer() {
        super(ChannelEvent.class);
    }

    @Override
    public ChannelEvent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        ObjectNode event = context.readTreeAsValue(context.readTree(parser), ObjectNode.class);
        Map<String, Class<? extends ChannelEvent>> kinds =
                event.path("erased").asBoolean() ? ProtocolMapper.ERASED_EVENTS : ProtocolMapper.EVENTS;
        Class<? extends ChannelEvent> kind = kinds.get(event.path("event").asText());
        return kind == null
                ? context.readTreeAsValue(withContent(event), ChannelEvent.Unrecognized.class)
                : context.readTreeAsValue(event, kind);
    }

    /** What is particular to a kind that is not known is kept as it came. */
    private static ObjectNode withContent(ObjectNode event) {
        ObjectNode content = event.deepCopy().without(HEAD);
        return event.put("content", content.toString());
    }

    /** The kind alone does not tell the type. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer byKind)
            throws IOException {
        return deserialize(parser, context);
    }
}
