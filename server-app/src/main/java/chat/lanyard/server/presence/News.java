package chat.lanyard.server.presence;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is to be told of people, all at once. */
record News(Map<UserId, Presence> presences, List<UserProfile> profiles) {
    private static final int PRESENCES_IN_A_FRAME = 2_000;
    private static final int PROFILES_IN_A_FRAME = 150;

    /** What of it is about these people. */
    News about(Predicate<UserId> people) {
        return new News(
                presences.entrySet().stream()
                        .filter(entry -> people.test(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                profiles.stream().filter(profile -> people.test(profile.id())).toList());
    }

    /** In as few frames as there can be. */
    List<ServerFrame> frames() {
        List<ServerFrame> frames = new ArrayList<>();
        for (int from = 0; from < profiles.size(); from += PROFILES_IN_A_FRAME) {
            frames.add(new ServerFrame.UsersChanged(
                    profiles.subList(from, Math.min(profiles.size(), from + PROFILES_IN_A_FRAME))));
        }
        Map<UserId, Presence> part = new HashMap<>();
        for (Map.Entry<UserId, Presence> entry : presences.entrySet()) {
            part.put(entry.getKey(), entry.getValue());
            if (part.size() == PRESENCES_IN_A_FRAME) {
                frames.add(new ServerFrame.PresenceChanged(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            frames.add(new ServerFrame.PresenceChanged(part));
        }
        return frames;
    }
}
