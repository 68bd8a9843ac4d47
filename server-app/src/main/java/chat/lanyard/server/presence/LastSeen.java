package chat.lanyard.server.presence;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.user.ProfileRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When people were last there, to the minute. Kept cheaply: written together, of somebody who stays a few times an hour,
 * so that a server that is killed forgets a quarter of an hour at most. Safe for use by several threads.
 */
public final class LastSeen {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
    private static final Duration STALE = Duration.ofMinutes(15);

    private final ChannelLog log;
    private final ProfileRepository repository;
    private final Clock clock;
    private final Map<UserId, Instant> times;
    private final Set<UserId> unsaved = ConcurrentHashMap.newKeySet();

    public LastSeen(ChannelLog log, ProfileRepository repository, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.clock = clock;
        this.times = new ConcurrentHashMap<>(repository.lastSeen());
    }

    /** When somebody was last there, if they ever were. */
    Optional<Instant> of(UserId user) {
        return Optional.ofNullable(times.get(user));
    }

    /** Notes that somebody is there at this moment. */
    public void seen(UserId user) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(times.put(user, minute))) {
            unsaved.add(user);
        }
    }

    /** Writes what is new; those who are there count if nothing was written of them for a while. */
    public void save(Collection<UserId> present) {
        Instant stale = clock.instant().minus(STALE);
        present.stream()
                .filter(user -> of(user).map(stale::isAfter).orElse(true))
                .forEach(this::seen);
        write();
    }

    /** Writes all before the end: of those who are there as well. */
    public void saveAll(Collection<UserId> present) {
        present.forEach(this::seen);
        write();
    }

    private void write() {
        Map<UserId, Instant> fresh = new HashMap<>();
        new HashSet<>(unsaved).forEach(user -> {
            unsaved.remove(user);
            fresh.put(user, times.get(user));
        });
        if (!fresh.isEmpty()) {
            log.submit(transaction -> {
                        fresh.forEach(repository::updateLastSeen);
                        return null;
                    })
                    .whenComplete((done, failure) -> later(fresh.keySet(), failure));
        }
    }

    private void later(Set<UserId> users, Throwable failure) {
        if (failure != null) {
            LOG.debug("When people were last here is written later", failure);
            unsaved.addAll(users);
        }
    }
}
