package chat.lanyard.server.user;

import chat.lanyard.protocol.value.LookAlikes;
import chat.lanyard.protocol.value.UserId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who is called by names that look a certain way; only looks that somebody has. Changed by one thread, read by several. */
final class Looks {
    private final Map<String, Set<UserId>> users = new ConcurrentHashMap<>();

    void add(User user) {
        of(user).forEach(look -> users.computeIfAbsent(look, absent -> ConcurrentHashMap.newKeySet(1))
                .add(user.id()));
    }

    void remove(User user) {
        of(user).forEach(look -> users.computeIfPresent(look, (key, ids) -> {
            ids.remove(user.id());
            return ids.isEmpty() ? null : ids;
        }));
    }

    Set<UserId> like(String name) {
        return users.getOrDefault(LookAlikes.skeleton(name), Set.of());
    }

    boolean isEmpty() {
        return users.isEmpty();
    }

    private static Stream<String> of(User user) {
        return Stream.of(user.displayName(), user.username()).map(LookAlikes::skeleton);
    }
}
