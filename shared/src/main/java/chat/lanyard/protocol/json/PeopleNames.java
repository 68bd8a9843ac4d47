package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.PeopleFrame;
import java.util.Map;

/** The wire names of what is asked about people. */
final class PeopleNames {
    static final Map<String, Class<?>> CLIENT_FRAMES = Map.of(
            "presence.set", PeopleFrame.SetPresence.class,
            "status.set", PeopleFrame.SetStatus.class,
            "profile.update", PeopleFrame.UpdateProfile.class,
            "people.find", PeopleFrame.FindPeople.class,
            "people.seen", PeopleFrame.AskLastSeen.class);

    private PeopleNames() {}
}
