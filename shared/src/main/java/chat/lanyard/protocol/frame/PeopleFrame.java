package chat.lanyard.protocol.frame;

import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * What a client asks for about people, its own user among them.
 *
 * @param <R> the shape of its result
 */
public sealed interface PeopleFrame<R extends RequestResult> extends ClientFrame<R> {
    /** What the user tells of themselves; the result tells nothing more. */
    sealed interface Telling extends PeopleFrame<RequestResult.Done> {
        @Override
        default Class<RequestResult.Done> resultType() {
            return RequestResult.Done.class;
        }
    }

    /** Says whether anybody uses the device that this socket comes from; until then somebody does. */
    record SetPresence(RequestId requestId, DeviceState state) implements Telling {
        public SetPresence {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(state, "state");
        }
    }

    /** Says something of oneself beside one's name; {@code null} for nothing any more. */
    record SetStatus(RequestId requestId, StatusMessage status) implements Telling {
        public SetStatus {
            Objects.requireNonNull(requestId, "requestId");
        }
    }

    /**
     * Changes one's own profile; what is {@code null} stays as it is.
     *
     * @param timeZone an id of the IANA time zone database; empty for none any more
     */
    record UpdateProfile(RequestId requestId, String displayName, String timeZone, Availability availability)
            implements Telling {
        public UpdateProfile {
            Objects.requireNonNull(requestId, "requestId");
            requireTimeZone(timeZone);
        }

        private static void requireTimeZone(String timeZone) {
            try {
                if (timeZone != null
                        && !timeZone.isEmpty()
                        && (timeZone.length() > ProtocolLimits.TIME_ZONE_CHARACTERS || ZoneId.of(timeZone) == null)) {
                    throw new IllegalArgumentException("timeZone is too long");
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("timeZone must be a time zone such as Europe/Berlin", e);
            }
        }
    }

    /**
     * Asks for people whom one may see, by user name.
     *
     * @param query part of a name or user name, or {@code null} for all
     * @param after exclusive lower bound, a user name, or {@code null} for the first page
     * @param limit 1 to 200, or {@code null} for 50
     */
    record FindPeople(RequestId requestId, String query, String after, Integer limit)
            implements PeopleFrame<RequestResult.PeoplePage> {
        public FindPeople {
            Objects.requireNonNull(requestId, "requestId");
            if (query != null && query.length() > ProtocolLimits.PEOPLE_QUERY_CHARACTERS) {
                throw new IllegalArgumentException(
                        "query must have at most " + ProtocolLimits.PEOPLE_QUERY_CHARACTERS + " characters");
            }
            limit = Members.limit(limit, ProtocolLimits.PEOPLE_DEFAULT, ProtocolLimits.PEOPLE_MAXIMUM);
        }

        @Override
        public Class<RequestResult.PeoplePage> resultType() {
            return RequestResult.PeoplePage.class;
        }
    }

    /** Asks when people who are offline were last there. */
    record AskLastSeen(RequestId requestId, Set<UserId> userIds) implements PeopleFrame<RequestResult.LastSeen> {
        public AskLastSeen {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(userIds, "userIds");
            if (userIds.isEmpty() || userIds.size() > ProtocolLimits.LAST_SEEN_USERS) {
                throw new IllegalArgumentException(
                        "userIds must name 1 to " + ProtocolLimits.LAST_SEEN_USERS + " people");
            }
            userIds = Set.copyOf(userIds);
        }

        @Override
        public Class<RequestResult.LastSeen> resultType() {
            return RequestResult.LastSeen.class;
        }
    }
}
