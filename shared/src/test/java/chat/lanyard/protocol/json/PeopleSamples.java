package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.PeopleFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One sample of everything that is said about people, by the name of its golden file. */
final class PeopleSamples {
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final Instant AT = Instant.parse("2026-11-23T09:12:00.123Z");
    private static final UserId ALICE = new UserId("u-alice");
    private static final StatusMessage LUNCH = new StatusMessage(new Emoji("🍽️"), "At lunch", AT);

    /** Somebody who has told all there is to tell. */
    static final UserProfile PROFILE = new UserProfile(
            ALICE, "alice", "Alice", Role.OWNER, LUNCH, "Europe/Berlin", Availability.DND, "0f4c2a9e81d37b65");

    private PeopleSamples() {}

    static Map<String, ClientFrame<?>> clientFrames() {
        return Map.of(
                "presence.set", new PeopleFrame.SetPresence(REQUEST, DeviceState.AWAY),
                "status.set", new PeopleFrame.SetStatus(REQUEST, LUNCH),
                "status.set-nothing", new PeopleFrame.SetStatus(REQUEST, null),
                "profile.update", new PeopleFrame.UpdateProfile(REQUEST, "Alice", "Europe/Berlin", Availability.DND),
                "people.find", new PeopleFrame.FindPeople(REQUEST, "ali", "alan", 50),
                "people.seen", new PeopleFrame.AskLastSeen(REQUEST, Set.of(ALICE)));
    }

    static Map<String, ServerFrame> serverFrames() {
        return Map.of("users", new ServerFrame.UsersChanged(List.of(PROFILE)));
    }

    static Map<String, RequestResult> results() {
        return Map.of(
                "people-page", new RequestResult.PeoplePage(List.of(PROFILE), true),
                "last-seen", new RequestResult.LastSeen(Map.of(ALICE, AT)));
    }
}
