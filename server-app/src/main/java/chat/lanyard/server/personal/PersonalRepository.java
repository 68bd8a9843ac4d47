package chat.lanyard.server.personal;

import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Optional;

/** What follows from the people's own logs. Used by the committing thread only, but where it says otherwise. */
public interface PersonalRepository {
    void insert(Mute mute);

    void delete(Mute mute);

    boolean contains(Mute mute);

    /** Every mute there is; may be called by any thread. */
    List<Mute> mutes();

    void insert(Saved saved);

    void delete(Saved.Key key);

    Optional<Saved> find(Saved.Key key);

    /** How many messages somebody has put by. */
    long countSaved(UserId user);

    /** The newest of those in channels that one is in, before a place in one's log, as they are now; any thread. */
    List<SavedMessage> savedBefore(UserId user, long sequence, int limit);
}
