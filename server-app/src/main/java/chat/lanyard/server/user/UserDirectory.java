package chat.lanyard.server.user;

import chat.lanyard.protocol.value.LookAlikes;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All accounts that are not deleted, in memory, as of the last commit. Safe for use by several threads. */
public final class UserDirectory {
    private final Map<UserId, User> byId = new ConcurrentHashMap<>();
    private final Map<String, User> byName = new ConcurrentHashMap<>();
    private final Looks byLook = new Looks();

    private volatile List<User> all;

    public UserDirectory(Collection<User> users) {
        users.forEach(this::index);
        all = List.copyOf(byId.values());
    }

    public Optional<User> find(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Finds by user name, compared without case. */
    public Optional<User> find(String username) {
        return Username.fold(username).map(byName::get);
    }

    /** All of them; the same list until something changes. */
    public List<User> all() {
        return all;
    }

    /** Whether somebody else is called by a name for which this one can be taken without being it. */
    public boolean isImitated(String displayName, UserId self) {
        return byLook.like(displayName).stream()
                .filter(id -> !id.equals(self))
                .flatMap(id -> find(id).stream())
                .anyMatch(user -> LookAlikes.isImitation(displayName, user.displayName())
                        || LookAlikes.isImitation(displayName, user.username()));
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** Takes over all accounts anew. */
    public void reload(Collection<User> users) {
        Set<UserId> kept = users.stream().map(User::id).collect(Collectors.toSet());
        byId.values().stream()
                .filter(user -> !kept.contains(user.id()))
                .forEach(user -> index(user.withStatus(UserStatus.DELETED)));
        users.forEach(this::index);
        all = List.copyOf(byId.values());
    }

    /** Takes over an account that was made or changed; committing thread. */
    public void put(User user) {
        index(user);
        all = List.copyOf(byId.values());
    }

    private void index(User user) {
        find(user.id()).ifPresent(byLook::remove);
        if (user.status() == UserStatus.DELETED) {
            byId.remove(user.id());
            byName.remove(user.username());
        } else {
            byId.put(user.id(), user);
            byName.put(user.username(), user);
            byLook.add(user);
        }
    }
}
