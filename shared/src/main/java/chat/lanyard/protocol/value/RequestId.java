package chat.lanyard.protocol.value;

/** Ties a result or an error to the request that asked for it; chosen by the client, 1 to 64 characters. */
public record RequestId(String value) {
    public RequestId {
        Identifier.require("requestId", value, ProtocolLimits.REQUEST_ID_CHARACTERS);
    }

    @Override
    public String toString() {
        return value;
    }
}
