package chat.lanyard.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes what is particular to an event as one JSON text, the form in which a log keeps it. Safe for several threads. */
public final class EventContentCodec {
    private final ObjectMapper mapper = ProtocolMapper.create();

    public String encode(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This content cannot be written", e);
        }
    }

    public <T> T decode(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This content cannot be read", e);
        }
    }
}
