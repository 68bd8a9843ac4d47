package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Looks for messages in all channels that the user belongs to, the newest first.
 *
 * @param query as {@link SearchQuery#parse} reads it
 * @param before the last hit of the page before, or {@code null} for the first page
 * @param limit 1 to 50, or {@code null} for 20
 * @param zone the time zone that days are meant in, or {@code null} for UTC
 */
public record Search(RequestId requestId, String query, MessageId before, Integer limit, String zone)
        implements ClientFrame<RequestResult.SearchPage> {
    public Search {
        Objects.requireNonNull(requestId, "requestId");
        SearchQuery.requireShort(query);
        limit = Members.limit(limit, ProtocolLimits.SEARCH_DEFAULT, ProtocolLimits.SEARCH_MAXIMUM);
        if (zone != null) {
            requireZone(zone);
        }
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone must be a time zone such as Europe/Berlin or +01:00", e);
        }
    }

    @Override
    public Class<RequestResult.SearchPage> resultType() {
        return RequestResult.SearchPage.class;
    }
}
