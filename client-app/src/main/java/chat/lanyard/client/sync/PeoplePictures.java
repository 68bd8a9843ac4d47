package chat.lanyard.client.sync;

import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.protocol.value.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of people: from this computer, else from the server, each asked for once. Methods may be called from any
 * thread, outcomes come on the event thread.
 */
public final class PeoplePictures {
    private static final Logger LOG = LoggerFactory.getLogger(PeoplePictures.class);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final LocalCopy copy;
    private final Session session;
    private final Executor events;
    private final Clock clock;
    private final Map<String, Set<Consumer<Optional<byte[]>>>> waiting = new HashMap<>();

    /** Those that could not be had, until when they are not asked for again: every row of a conversation would. */
    private final Map<String, Instant> missing = new HashMap<>();

    PeoplePictures(LocalCopy copy, Session session, Executor events, Clock clock) {
        this.copy = copy;
        this.session = session;
        this.events = events;
        this.clock = clock;
    }

    /** Brings somebody's picture of this name, a JPEG file, or nothing if it cannot be had now. */
    public void load(UserId person, String avatar, Consumer<Optional<byte[]>> reader) {
        events.execute(() -> {
            Optional<byte[]> kept = copy.look(store -> store.pictures().get(avatar));
            if (kept.isPresent() || isMissing(avatar)) {
                reader.accept(kept);
            } else {
                fetch(person, avatar, reader);
            }
        });
    }

    private boolean isMissing(String avatar) {
        missing.values().removeIf(until -> !clock.instant().isBefore(until));
        return missing.containsKey(avatar);
    }

    private void fetch(UserId person, String avatar, Consumer<Optional<byte[]>> reader) {
        Set<Consumer<Optional<byte[]>>> readers = waiting.get(avatar);
        if (readers != null) {
            readers.add(reader);
            return;
        }
        waiting.put(avatar, new HashSet<>(List.of(reader)));
        session.avatar(person).whenCompleteAsync((image, failure) -> fetched(avatar, image, failure), events);
    }

    private void fetched(String avatar, byte[] image, Throwable failure) {
        if (failure == null) {
            copy.write(store -> store.pictures().put(avatar, image));
        } else {
            LOG.debug("A picture could not be fetched", failure);
            missing.put(avatar, clock.instant().plus(AGAIN));
        }
        waiting.remove(avatar).forEach(reader -> reader.accept(Optional.ofNullable(image)));
    }

    /** Makes the user's picture of a PNG or JPEG file; without a failure it comes back with the profile. */
    public void change(byte[] file, Consumer<Optional<PictureFailure>> outcome) {
        tell(session.changeAvatar(file), outcome);
    }

    /** Takes the user's picture away. */
    public void remove(Consumer<Optional<PictureFailure>> outcome) {
        tell(session.removeAvatar(), outcome);
    }

    private void tell(CompletableFuture<?> change, Consumer<Optional<PictureFailure>> outcome) {
        change.whenCompleteAsync(
                (done, failure) -> outcome.accept(Optional.ofNullable(failure)
                        .map(SignInService::failureOf)
                        .map(PictureFailure::of)),
                events);
    }
}
