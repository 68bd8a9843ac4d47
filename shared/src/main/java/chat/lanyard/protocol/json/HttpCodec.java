package chat.lanyard.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Turns the bodies of the HTTP API into JSON and back. Safe for use by several threads. */
public final class HttpCodec {
    private final ObjectMapper mapper = ProtocolMapper.create();

    /** The UTF-8 bytes of a body. */
    public byte[] encode(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This body cannot be written", e);
        }
    }

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException if it is not JSON of this shape
     */
    public <T> T decode(byte[] utf8, Class<T> type) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            T body = mapper.readValue(text, type);
            if (body == null) {
                throw new IllegalArgumentException("The body must be a JSON object");
            }
            return body;
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("A member of the body is of the wrong kind", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The body must be a JSON object", e);
        }
    }
}
