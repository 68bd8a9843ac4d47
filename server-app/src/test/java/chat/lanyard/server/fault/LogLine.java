package chat.lanyard.server.fault;

import com.fasterxml.jackson.databind.JsonNode;

/** What tells one event of a channel from another; {@code clientMessageId} is empty if it is no message. */
record LogLine(long sequence, String actor, String clientMessageId) {
    static LogLine of(JsonNode event) {
        return new LogLine(
                event.get("sequence").longValue(),
                event.get("actor").textValue(),
                event.path("message").path("clientMessageId").asText());
    }

    boolean isMessage() {
        return !clientMessageId.isEmpty();
    }
}
