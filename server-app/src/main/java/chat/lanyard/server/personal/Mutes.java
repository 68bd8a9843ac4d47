package chat.lanyard.server.personal;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who has muted what, in memory, as of the last commit. Safe for use by several threads. */
public final class Mutes {
    private final Set<Mute> mutes = ConcurrentHashMap.newKeySet();

    public Mutes(Collection<Mute> mutes) {
        reload(mutes);
    }

    /** Takes over all mutes anew. */
    public void reload(Collection<Mute> all) {
        mutes.retainAll(Set.copyOf(all));
        mutes.addAll(all);
    }

    public boolean contains(UserId user, ChannelId channel) {
        return mutes.contains(new Mute(user, channel));
    }

    void set(Mute mute, boolean muted) {
        if (muted) {
            mutes.add(mute);
        } else {
            mutes.remove(mute);
        }
    }
}
