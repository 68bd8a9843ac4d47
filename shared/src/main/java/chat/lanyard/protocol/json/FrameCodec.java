package chat.lanyard.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.UserProfile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns frames into JSON texts (RFC 8259) and back. Safe for use by several threads. */
public final class FrameCodec {
    private static final String NO_USERS = "[]}";

    private final ObjectMapper mapper = ProtocolMapper.create();
    private final ObjectReader trees = mapper.reader();
    private final ObjectWriter clientFrames = mapper.writerFor(ClientFrame.class);
    private final ObjectWriter serverFrames = mapper.writerFor(ServerFrame.class);

    /** The text of a request. */
    public String encode(ClientFrame<?> frame) {
        try {
            return clientFrames.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This frame cannot be written", e);
        }
    }

    /** The UTF-8 bytes of a server's frame. */
    public byte[] encode(ServerFrame frame) {
        try {
            return serverFrames.writeValueAsBytes(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This frame cannot be written", e);
        }
    }

    /** The first of these parts of a frame, as many as take no more than so many bytes together. */
    public <T> List<T> firstThatFit(List<T> parts, int bytes) {
        long size = 0;
        int count = 0;
        while (count < parts.size()) {
            size += sizeOf(parts.get(count)) + 1L;
            if (size > bytes) {
                break;
            }
            count++;
        }
        return parts.subList(0, count);
    }

    private int sizeOf(Object part) {
        try {
            return mapper.writeValueAsBytes(part).length;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This part of a frame cannot be written", e);
        }
    }

    /** The UTF-8 bytes of users as a welcome lists them, to be put into many of them. */
    public byte[] encodeUsers(List<UserProfile> users) {
        try {
            return mapper.writeValueAsBytes(users);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These users cannot be written", e);
        }
    }

    /** The UTF-8 bytes of a welcome that has no users, with these {@linkplain #encodeUsers encoded} ones put in. */
    public byte[] encode(ServerFrame.Welcome withoutUsers, byte[] users) {
        byte[] frame = encode(withoutUsers);
        int end = frame.length - NO_USERS.length();
        if (!withoutUsers.users().isEmpty() || !new String(frame, end, NO_USERS.length(), UTF_8).equals(NO_USERS)) {
            throw new IllegalArgumentException("Users must be the last member of a welcome, and empty");
        }
        byte[] whole = Arrays.copyOf(frame, end + users.length + 1);
        System.arraycopy(users, 0, whole, end, users.length);
        whole[whole.length - 1] = '}';
        return whole;
    }

    /**
     * Reads what a client sent.
     *
     * @throws MalformedFrameException if it is no frame at all
     * @throws InvalidFrameException if it is one that can only be answered with an error
     */
    public ClientFrame<?> decodeClientFrame(String text) throws MalformedFrameException, InvalidFrameException {
        JsonNode frame = readObject(text);
        String type = typeOf(frame);
        RequestId requestId = requestIdOf(frame)
                .orElseThrow(() -> new InvalidFrameException(
                        null,
                        ErrorDetail.of(ErrorCode.INVALID_REQUEST, "requestId must be a text of 1 to 64 characters")));
        if (!ProtocolMapper.CLIENT_FRAMES.containsKey(type)) {
            throw new InvalidFrameException(
                    requestId,
                    ErrorDetail.of(ErrorCode.UNKNOWN_TYPE, "This server does not know this type of request"));
        }
        try {
            return mapper.treeToValue(frame, ClientFrame.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InvalidFrameException(requestId, ErrorDetail.of(ErrorCode.INVALID_REQUEST, reason(e)));
        }
    }

    /**
     * Reads what a server sent.
     *
     * @param resultTypes the shape of the result that a request waits for, or {@code null} if nothing waits for it
     * @throws MalformedFrameException if it is no frame, or one whose members are wrong
     */
    public ServerFrame decodeServerFrame(String text, Function<RequestId, Class<? extends RequestResult>> resultTypes)
            throws MalformedFrameException {
        JsonNode frame = readObject(text);
        String type = typeOf(frame);
        if (!ProtocolMapper.SERVER_FRAMES.containsKey(type)) {
            return new ServerFrame.Unrecognized(type);
        }
        try {
            return type.equals("result")
                    ? decodeResult(frame, resultTypes)
                    : mapper.treeToValue(frame, ServerFrame.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedFrameException(reason(e), e);
        }
    }

    private ServerFrame decodeResult(JsonNode frame, Function<RequestId, Class<? extends RequestResult>> resultTypes)
            throws JsonProcessingException {
        RequestId requestId =
                requestIdOf(frame).orElseThrow(() -> new IllegalArgumentException("a result must carry its requestId"));
        Class<? extends RequestResult> type = resultTypes.apply(requestId);
        return type == null
                ? new ServerFrame.Unrecognized("result")
                : new ServerFrame.Result(requestId, mapper.treeToValue(frame, type));
    }

    private JsonNode readObject(String text) throws MalformedFrameException {
        try {
            JsonNode node = trees.readTree(text);
            if (!node.isObject()) {
                throw new MalformedFrameException("A frame must be a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedFrameException("A frame must be JSON of at most 32 levels", e);
        }
    }

    private static String typeOf(JsonNode frame) throws MalformedFrameException {
        JsonNode type = frame.get("type");
        if (type == null || !type.isTextual()) {
            throw new MalformedFrameException("A frame must have a type");
        }
        return type.textValue();
    }

    private static Optional<RequestId> requestIdOf(JsonNode frame) {
        try {
            return Optional.ofNullable(frame.get("requestId"))
                    .filter(JsonNode::isTextual)
                    .map(id -> new RequestId(id.textValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In words that name the member but quote nothing of what was sent. */
    private static String reason(Exception e) {
        if (e instanceof JsonMappingException mapping) {
            String member = mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(name -> name != null && name.length() <= 64)
                    .collect(Collectors.joining("."));
            String rule = mapping.getCause() instanceof IllegalArgumentException broken
                    ? broken.getMessage()
                    : "is missing or of the wrong kind";
            return member.isEmpty() ? "A member " + rule : member + ": " + rule;
        }
        return e.getMessage();
    }
}
