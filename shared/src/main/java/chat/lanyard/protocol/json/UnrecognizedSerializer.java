package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Iterator;

/** Writes an event of a kind that is not known as it came. */
final class UnrecognizedSerializer extends StdSerializer<ChannelEvent.Unrecognized> {
    private static final long serialVersionUID = 1L;

    UnrecognizedSerializer() {
        super(ChannelEvent.Unrecognized.class);
    }

    @Override
    public void serialize(ChannelEvent.Unrecognized event, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartObject(event);
        generator.writeStringField("event", event.event());
        generator.writeNumberField("sequence", event.sequence());
        provider.defaultSerializeField("at", event.at(), generator);
        provider.defaultSerializeField("actor", event.actor(), generator);
        try (JsonParser parser = generator.getCodec().getFactory().createParser(event.content())) {
            TreeNode content = parser.readValueAsTree();
            for (Iterator<String> names = content.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                generator.writeFieldName(name);
                generator.writeTree(content.get(name));
            }
        }
        generator.writeEndObject();
    }

    /** It has its kind itself. */
    @Override
    public void serializeWithType(
            ChannelEvent.Unrecognized event,
            JsonGenerator generator,
            SerializerProvider provider,
            TypeSerializer byKind)
            throws IOException {
        serialize(event, generator, provider);
    }
}
