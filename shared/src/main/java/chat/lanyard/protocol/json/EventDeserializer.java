package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.Map;

/** Reads an event by its kind and by whether it was erased. */
final class EventDeserializer extends StdDeserializer<ChannelEvent> {
    private static final long serialVersionUID = 1L;

    EventDeserializer() {
        super(ChannelEvent.class);
    }

    @Override
    public ChannelEvent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode event = context.readTree(parser);
        Map<String, Class<? extends ChannelEvent>> kinds =
                event.path("erased").asBoolean() ? ProtocolMapper.ERASED_EVENTS : ProtocolMapper.EVENTS;
        return context.readTreeAsValue(
                event, kinds.getOrDefault(event.path("event").asText(), ChannelEvent.Unrecognized.class));
    }

    /** The kind alone does not tell the type. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer byKind)
            throws IOException {
        return deserialize(parser, context);
    }
}
